package org.jotter.tracking.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;

/** A new folder that is deleted, with all that is in it, when it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** In a folder, which is made if absent. */
    public static TemporaryFolder in(Path above) {
        try {
            Files.createDirectories(above);
            return new TemporaryFolder(Files.createTempDirectory(above, "files-"));
        } catch (IOException e) {
            if (DiskFull.isToldBy(e)) {
                throw DiskFull.of("folder '%s'".formatted(above), e);
            }
            throw new JotterException(
                    DENIED,
                    "The workspace's '%s' cannot be written. Make it writable, or set JOTTER_HOME to another folder"
                            .formatted(above),
                    e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException inUseElsewhere) {
            // what stays behind is in the workspace's folder for temporary files
        }
    }
}
