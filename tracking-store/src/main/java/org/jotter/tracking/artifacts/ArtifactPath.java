package org.jotter.tracking.artifacts;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jotter.tracking.PercentDecoding;
import org.jotter.tracking.errors.JotterException;

/**
 * The names that lead from a store's root to an artifact, none of them {@code ..}. Whether it leads
 * out is asked of it as it stands and percent-decoded until stable; it is used as it stands, and
 * never decoded again. A control character becomes its code, {@code %17}, as MLflow's server has
 * it.
 *
 * @param hidden how many of the names lead to the folder where the user's own path begins
 */
public record ArtifactPath(List<String> names, int hidden) {

    static final int NAME_BYTES = 255;
    static final int PATH_BYTES = 3000;
    static final int DEPTH = 100;

    /** Where Windows begins at a drive, at its root, or at another machine. */
    private static final Pattern WINDOWS_ROOT =
            Pattern.compile("([A-Za-z]:|\\\\).*", Pattern.DOTALL);

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\x00]]");

    public ArtifactPath {
        names = List.copyOf(names);
    }

    /**
     * Reads a path parted by {@code /}; empty names and {@code .} count for nothing.
     *
     * @throws JotterException INVALID_PATH where it could lead out, in any reading of it
     */
    static ArtifactPath parse(String wanted) {
        String path = withoutControls(wanted);
        if (bytes(path) > PATH_BYTES) {
            throw ArtifactErrors.tooLong(path);
        }
        boolean cut = path.indexOf('\0') >= 0; // where C ends a text
        if (cut || isUnsafe(path) || isUnsafe(PercentDecoding.untilStable(path))) {
            throw ArtifactErrors.invalidPath(path);
        }
        List<String> names =
                Arrays.stream(path.split("/"))
                        .filter(name -> !name.isEmpty() && !name.equals("."))
                        .toList();
        checkNames(path, names);
        return new ArtifactPath(names, 0);
    }

    /**
     * A path without empty names, {@code .} and a slash at the end.
     *
     * @throws JotterException INVALID_PATH where it could lead out, in any reading of it
     */
    public static String normal(String path) {
        return parse(path).toString();
    }

    /** Whether a file or folder directly in one can have that name. */
    public static boolean isName(String name) {
        try {
            return normal(name).equals(name) && !name.isEmpty() && name.indexOf('/') < 0;
        } catch (JotterException noPath) {
            return false;
        }
    }

    /** The same path, beginning at another folder. */
    ArtifactPath below(ArtifactPath folder) {
        return new ArtifactPath(
                Stream.concat(folder.names.stream(), names.stream()).toList(), folder.names.size());
    }

    ArtifactPath child(String name) {
        return new ArtifactPath(Stream.concat(names.stream(), Stream.of(name)).toList(), hidden);
    }

    /** Whether it is where the user's own path begins. */
    boolean isTop() {
        return names.size() <= hidden;
    }

    /** The store's root is {@code .}, as it is in itself. */
    String name() {
        return names.isEmpty() ? "." : names.get(names.size() - 1);
    }

    /** The store's root has itself above it. */
    ArtifactPath parent() {
        return names.isEmpty() ? this : upTo(names.size() - 2);
    }

    /** The folder above that is the name of that depth, 0 for the first. */
    ArtifactPath upTo(int depth) {
        return new ArtifactPath(names.subList(0, depth + 1), hidden);
    }

    String fromRoot() {
        return String.join("/", names);
    }

    /** As the user knows it. */
    @Override
    public String toString() {
        return isTop() ? "" : String.join("/", names.subList(hidden, names.size()));
    }

    static String withoutControls(String path) {
        return CONTROL.matcher(path)
                .replaceAll(sign -> "%%%02x".formatted((int) sign.group().charAt(0)));
    }

    private static boolean isUnsafe(String path) {
        return path.startsWith("/")
                || WINDOWS_ROOT.matcher(path).matches()
                || path.toLowerCase(Locale.ROOT).startsWith("file:")
                || SEPARATOR.splitAsStream(path).anyMatch(ArtifactPath::leadsUp);
    }

    /** Also as {@code ..;x} and {@code ..?x}, which some web servers cut to {@code ..}. */
    private static boolean leadsUp(String name) {
        return name.replaceFirst("[;?].*", "").strip().equals("..");
    }

    private static void checkNames(String path, List<String> names) {
        if (names.size() > DEPTH || names.stream().anyMatch(name -> bytes(name) > NAME_BYTES)) {
            throw ArtifactErrors.tooLong(path);
        }
        for (String name : names) {
            checkWritable(path, name);
        }
    }

    /** A listing shows the name alone, and MLflow's client takes {@code %2Fx} for a way out. */
    private static void checkWritable(String path, String name) {
        if (PercentDecoding.untilStable(name).startsWith("/")) {
            throw ArtifactErrors.invalidPath(path);
        }
        try {
            Path alone = Path.of(name);
            boolean whole = alone.getNameCount() == 1 && alone.toString().equals(name);
            if (!whole || alone.getRoot() != null) {
                throw ArtifactErrors.invalidPath(path);
            }
        } catch (InvalidPathException e) {
            throw ArtifactErrors.unwritableName(path, e);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
