package org.jotter.tracking.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jotter.tracking.errors.JotterException;

/** Keeps an artifact path inside its folder, whatever it is encoded as or linked to. */
final class ArtifactPath {

    private ArtifactPath() {}

    /**
     * The place that {@code path} means below {@code root}; it need not exist.
     *
     * @throws JotterException INVALID, {@code Invalid path}, where it would lead out
     */
    static Path confine(Path root, String path) {
        if (isUnsafe(decoded(path))) {
            throw invalid(path);
        }
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root) || !staysInside(root, target)) {
            throw invalid(path);
        }
        return target;
    }

    private static boolean isUnsafe(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf('\0') >= 0
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..");
    }

    /** Percent-decoded until nothing changes any more; what cannot be decoded stays. */
    private static String decoded(String path) {
        String before = path;
        String after = decodedOnce(before);
        while (!after.equals(before)) {
            before = after;
            after = decodedOnce(before);
        }
        return after;
    }

    private static String decodedOnce(String path) {
        try {
            // the decoder also reads + as a blank, which cannot make a path unsafe
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    private static boolean staysInside(Path root, Path target) {
        try {
            Path realRoot = realOf(root);
            return realOf(target).startsWith(realRoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real path of the nearest ancestor that exists, and the rest of the path as it is. */
    private static Path realOf(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return path.toRealPath();
        }
        return realOf(path.getParent()).resolve(path.getFileName());
    }

    private static JotterException invalid(String path) {
        return new JotterException(
                INVALID,
                "Invalid path '%s'. An artifact path stays below the run's artifacts, like 'plots/roc.png'"
                        .formatted(path));
    }
}
