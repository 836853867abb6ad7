package org.jotter.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;

/**
 * What a file holds, as far as its length and CRC-32 tell. A jar has both at hand for every entry,
 * and a gigabyte is checked in some 0.3 s.
 */
record Contents(long size, long crc) {

    static Contents of(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false); // else the jar stays open
        if (connection instanceof JarURLConnection entry) {
            try (JarFile jar = entry.getJarFile()) {
                ZipEntry packed = jar.getEntry(entry.getEntryName());
                return new Contents(packed.getSize(), packed.getCrc());
            }
        }
        try (InputStream bytes = connection.getInputStream()) {
            return of(bytes);
        }
    }

    private static Contents of(InputStream bytes) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32());
        long size = checked.transferTo(OutputStream.nullOutputStream());
        return new Contents(size, checked.getChecksum().getValue());
    }

    /** Whether this file is there and holds just that. */
    boolean isIn(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != size) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes).equals(this);
        }
    }

    /** The name of the folder for files of these contents. */
    String folderName() {
        return "%08x-%d".formatted(crc, size);
    }
}
