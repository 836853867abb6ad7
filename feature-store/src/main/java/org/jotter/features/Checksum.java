package org.jotter.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The length and the CRC-32 of a file: no damage of one place in it keeps both. */
record Checksum(long sizeBytes, long crc32) {

    /** Of a file that was written before checksums were kept. */
    static final Checksum UNKNOWN = new Checksum(-1, -1);

    static Checksum of(Path file) throws IOException {
        try (var bytes = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            long size = bytes.transferTo(OutputStream.nullOutputStream());
            return new Checksum(size, bytes.getChecksum().getValue());
        }
    }
}
