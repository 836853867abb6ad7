package org.jotter.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Unpacks what a jar carries into the user's cache: one copy for each content, shared by all
 * processes. A copy gets its place only once it is whole, so processes may meet; one that was
 * damaged since is replaced. Safe for all threads.
 */
public final class UnpackedFile {

    private final Path folder;

    UnpackedFile(Path folder) {
        this.folder = folder;
    }

    /**
     * A file that holds what the resource holds and has its name. Where the user has no cache, it
     * is a temporary one, gone when the JVM ends in good order.
     *
     * @throws UncheckedIOException where the temporary one cannot be written either
     */
    public static Path of(URL resource) {
        if (resource.getProtocol().equals("file")) {
            return Path.of(URI.create(resource.toString()));
        }
        return CacheFolder.of("unpacked")
                .flatMap(folder -> new UnpackedFile(folder).unpacked(resource))
                .orElseGet(() -> temporary(resource));
    }

    Optional<Path> unpacked(URL resource) {
        try {
            Contents contents = Contents.of(resource);
            Path file = folder.resolve(contents.folderName()).resolve(name(resource));
            if (!contents.isIn(file)) {
                unpack(resource, contents, file);
            }
            return Optional.of(file);
        } catch (IOException cacheIsFullOrClosed) {
            return Optional.empty();
        }
    }

    private void unpack(URL resource, Contents contents, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "", OldCopies.PART);
        try {
            copy(resource, part);
            if (!contents.isIn(part)) {
                throw new IOException("not written as it was read: " + part);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        OldCopies.sweep(folder, file);
    }

    private static void copy(URL resource, Path file) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream bytes = connection.getInputStream()) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String name(URL resource) {
        String path = resource.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Path temporary(URL resource) {
        try {
            Path folder = Files.createTempDirectory("jotter-");
            Path file = folder.resolve(name(resource));
            folder.toFile().deleteOnExit(); // in the reverse order: the file goes first
            file.toFile().deleteOnExit();
            copy(resource, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
