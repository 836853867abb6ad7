package org.jotter.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The length and the CRC-32 of a file: no damage of one place in it keeps both. */
record Checksum(long sizeBytes, long crc32) {

    /** Of a file that was written before checksums were kept. */
    static final Checksum UNKNOWN = new Checksum(-1, -1);

    private static final int BUFFER = 1 << 18;

    static Checksum of(Path file) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                crc.update(buffer, 0, read);
                size += read;
            }
        }
        return new Checksum(size, crc.getValue());
    }
}
