package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.TemporaryFolder;
import org.jotter.tracking.errors.JotterException;

/**
 * Where the copies of a server's artifacts go: below the workspace's folder for temporary files.
 * Those of a day ago are swept away when a new one is made.
 */
final class Downloads {

    private static final Duration KEPT = Duration.ofDays(1);

    private Downloads() {}

    static Path newFolder(WorkspaceFolder workspace) {
        Path downloads = workspace.tmp().resolve("downloads");
        Path folder = TemporaryFolder.in(downloads).path();
        try {
            sweep(downloads, Files.getLastModifiedTime(folder).toMillis() - KEPT.toMillis());
            return folder;
        } catch (IOException e) {
            throw new JotterException(
                    DENIED, "'%s' cannot be read. Make it readable".formatted(downloads), e);
        }
    }

    private static void sweep(Path downloads, long before) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(downloads)) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toMillis() < before) {
                    new TemporaryFolder(copy).close();
                }
            }
        }
    }
}
