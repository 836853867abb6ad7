package org.jotter.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files whose checksum was looked at. Each is read for it once, and again when it was written
 * since: files of a table never change. Safe for all threads.
 */
final class VerifiedFiles {

    private record Seen(Path file, Checksum checksum, FileTime modified, Object key) {}

    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();

    /** Whether the file holds what was written. */
    boolean isWhole(Path file, Checksum checksum) throws IOException {
        if (checksum.equals(Checksum.UNKNOWN)) {
            return true;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.size() != checksum.sizeBytes()) {
            return false;
        }
        Seen it = new Seen(file, checksum, now.lastModifiedTime(), String.valueOf(now.fileKey()));
        if (seen.contains(it)) {
            return true;
        }
        boolean whole = Checksum.of(file).equals(checksum);
        if (whole) {
            seen.add(it);
        }
        return whole;
    }
}
