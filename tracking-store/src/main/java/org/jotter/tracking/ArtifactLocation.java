package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * An experiment's own artifact location, as it is kept: a URI, or an absolute path. What could lead
 * elsewhere once it is decoded is refused, however often it is encoded: fragments, params,
 * traversal, hosts in {@code file:} URIs.
 */
final class ArtifactLocation {

    private static final int LENGTH = 2048;

    /** One letter before a colon is a drive of Windows, not a scheme. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

    private static final Pattern FILE =
            Pattern.compile(
                    "file:(?://(?:localhost)?(?=/))?([^/].*|/(?!/).*)", Pattern.CASE_INSENSITIVE);

    private ArtifactLocation() {}

    /** Empty stays empty: a place below the workspace's artifacts. */
    static String checked(String location) {
        if (location.isEmpty()) {
            return "";
        }
        checkLength(location);
        checkParts(location, PercentDecoding.untilStable(location));
        String kept = absolute(location);
        checkLength(kept);
        return kept;
    }

    private static void checkParts(String location, String decoded) {
        if (decoded.toLowerCase(Locale.ROOT).startsWith("runs:")) {
            throw new JotterException(
                    INVALID,
                    "Artifact location cannot be a runs:/ URI. Given: '%s'".formatted(location));
        }
        if (decoded.indexOf('#') >= 0 || decoded.indexOf(';') >= 0) {
            throw new JotterException(
                    INVALID, "'artifact_location' URL can't include fragments or params.");
        }
        int query = decoded.indexOf('?');
        if (query >= 0 && decoded.indexOf("..", query) >= 0) {
            throw new JotterException(INVALID, "Invalid query string");
        }
        if (isUnsafe(query < 0 ? decoded : decoded.substring(0, query))) {
            throw invalid(location, "it must not hold '..', '\\' or control characters");
        }
        if (query >= 0 && isLocal(location)) {
            throw invalid(location, "a path has no query. Leave out what begins with '?'");
        }
    }

    private static boolean isUnsafe(String path) {
        return path.isBlank()
                || path.indexOf('\\') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || Arrays.asList(path.split("[/:]")).contains("..");
    }

    private static boolean isLocal(String location) {
        Matcher scheme = SCHEME.matcher(location);
        return !scheme.matches() || scheme.group(1).equalsIgnoreCase("file");
    }

    private static String absolute(String location) {
        if (!isLocal(location)) {
            return location;
        }
        if (!SCHEME.matcher(location).matches()) {
            return absolutePath(location, location);
        }
        Matcher file = FILE.matcher(location);
        if (!file.matches()) {
            throw invalid(
                    location, "a file: URI has no host. Write it like file:///data/artifacts");
        }
        return "file://" + absolutePath(location, file.group(1));
    }

    private static String absolutePath(String location, String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw invalid(location, "it is no path. " + e.getReason());
        }
    }

    private static void checkLength(String location) {
        if (location.codePointCount(0, location.length()) > LENGTH) {
            throw new JotterException(
                    INVALID,
                    ("Invalid artifact path length. The length of the artifact path cannot be"
                                    + " greater than %d characters")
                            .formatted(LENGTH));
        }
    }

    private static JotterException invalid(String location, String why) {
        return Limits.invalid("artifact_location", location, why);
    }
}
