package org.jotter.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder {@code jotter} in the user's cache: {@code XDG_CACHE_HOME} if that is set, else {@code
 * .cache} in the home folder.
 */
public final class CacheFolder {

    private CacheFolder() {}

    /**
     * A folder of this name in the cache, made if absent; nobody but the user can write there.
     * Empty where there is no cache that can be written.
     */
    public static Optional<Path> of(String name) {
        return of(System.getenv(), System.getProperty("user.home"), name);
    }

    static Optional<Path> of(Map<String, String> environment, String home, String name) {
        return base(environment, home).flatMap(base -> make(base.resolve("jotter"), name));
    }

    /** A user without a home has the home "?" or "/"; a relative path would be anywhere. */
    private static Optional<Path> base(Map<String, String> environment, String home) {
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = named.isBlank() ? Path.of(home).resolve(".cache") : Path.of(named);
        return Optional.of(base).filter(Path::isAbsolute);
    }

    private static Optional<Path> make(Path ours, String name) {
        try {
            if (!Files.isDirectory(ours)) {
                Files.createDirectories(ours);
                keepToTheUser(ours);
            }
            Path folder = Files.createDirectories(ours.resolve(name));
            return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | UnsupportedOperationException cannotBeMade) {
            return Optional.empty();
        }
    }

    private static void keepToTheUser(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
