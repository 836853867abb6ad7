package org.jotter.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes what a new copy makes needless: older copies of the same name, and what processes left
 * that were killed while they unpacked. A process that has loaded one keeps it all the same.
 */
final class OldCopies {

    /** How the name of a copy ends that is not whole yet. */
    static final String PART = ".part";

    /** So long after it was unpacked a copy stays, for the programs of another version. */
    private static final Duration KEPT = Duration.ofDays(30);

    private OldCopies() {}

    /** The folder has a folder for each content. */
    static void sweep(Path folder, Path newest) {
        try {
            long oldest = modifiedMillis(newest) - KEPT.toMillis();
            for (Path contents : listed(folder)) {
                for (Path file : listed(contents)) {
                    if (isReplacedBy(newest, file) && modifiedMillis(file) < oldest) {
                        Files.deleteIfExists(file);
                    }
                }
                if (listed(contents).isEmpty()) {
                    Files.deleteIfExists(contents);
                }
            }
        } catch (IOException inUseOrSweptElsewhere) {
            // the next new copy sweeps again
        }
    }

    private static boolean isReplacedBy(Path newest, Path file) {
        return file.getFileName().equals(newest.getFileName()) || file.toString().endsWith(PART);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static long modifiedMillis(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}
