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
 * The names that lead from a store's root to an artifact, none of them {@code ..}. Checked as it
 * stands and percent-decoded until stable; used as it stands, and never decoded again.
 *
 * @param hidden how many of the names lead to the folder where the user's own path begins
 */
public record ArtifactPath(List<String> names, int hidden) {

    static final int NAME_BYTES = 255;
    static final int PATH_BYTES = 3000;
    static final int DEPTH = 100;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    public ArtifactPath {
        names = List.copyOf(names);
    }

    /**
     * Reads a path parted by {@code /}; empty names and {@code .} count for nothing.
     *
     * @throws JotterException INVALID_PATH where it could lead out, in any reading of it
     */
    static ArtifactPath parse(String path) {
        if (bytes(path) > PATH_BYTES) {
            throw ArtifactErrors.tooLong(path);
        }
        if (isUnsafe(path) || isUnsafe(PercentDecoding.untilStable(path))) {
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

    private static boolean isUnsafe(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || DRIVE.matcher(path).matches()
                || path.toLowerCase(Locale.ROOT).startsWith("file:")
                || Arrays.stream(path.split("/")).anyMatch(ArtifactPath::leadsUp);
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
            if (Path.of(name).getNameCount() != 1 || !Path.of(name).toString().equals(name)) {
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
