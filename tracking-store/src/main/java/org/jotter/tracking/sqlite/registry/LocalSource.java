package org.jotter.tracking.sqlite.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.PercentDecoding;
import org.jotter.tracking.errors.JotterException;

/** The file of this machine that a path or a {@code file:} URI means. */
final class LocalSource {

    private static final Pattern FILE =
            Pattern.compile("file:(?://([^/\\\\]*))?(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]+:.*");

    private LocalSource() {}

    /**
     * The file, decoded until stable, back-slashes read as slashes and {@code ..} resolved; empty
     * where the text means none.
     *
     * @throws JotterException INVALID where it names another machine
     */
    static Optional<Path> file(String source) {
        Matcher uri = FILE.matcher(source);
        if (!uri.matches()) {
            return OTHER_SCHEME.matcher(source).matches() ? Optional.empty() : plain(source);
        }
        String host = uri.group(1) == null ? "" : uri.group(1);
        if (!host.matches("|localhost|127\\.0\\.0\\.1")) {
            throw RegistryErrors.otherMachine(source);
        }
        return uri.group(2).matches(".*[#?;].*") ? Optional.empty() : plain(uri.group(2));
    }

    private static Optional<Path> plain(String path) {
        try {
            String decoded = PercentDecoding.untilStable(path).replace('\\', '/');
            return Optional.of(Path.of(decoded).toAbsolutePath().normalize());
        } catch (InvalidPathException notOfThisMachine) {
            return Optional.empty();
        }
    }

    /** Whether the file is the folder or below it, symbolic links followed. */
    static boolean isInside(Path file, Path folder) {
        try {
            return real(file).startsWith(real(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real path of the nearest ancestor that exists, and the rest of the path as it is. */
    private static Path real(Path path) throws IOException {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) || path.getParent() == null
                ? path.toRealPath()
                : real(path.getParent()).resolve(path.getFileName());
    }
}
