package org.jotter.tracking.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID_PATH;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collection;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with an artifact or its path. */
public final class ArtifactErrors {

    private static final int QUOTED = 100;

    private ArtifactErrors() {}

    static JotterException invalidPath(String path) {
        return new JotterException(
                INVALID_PATH,
                "Invalid path '%s'. An artifact path stays below its own folder, like 'plots/roc.png'"
                        .formatted(quoted(path)));
    }

    /** Says more than a path that leaves its folder: nobody learns from it what is there. */
    static JotterException tooLong(String path) {
        return new JotterException(
                INVALID,
                "Invalid path '%s'. An artifact path has at most %d bytes, each name in it %d, and %d folders"
                        .formatted(
                                quoted(path),
                                ArtifactPath.PATH_BYTES,
                                ArtifactPath.NAME_BYTES,
                                ArtifactPath.DEPTH));
    }

    static JotterException unwritableName(String path, Exception cause) {
        return new JotterException(
                INVALID,
                "Invalid path '%s'. This Java was started without UTF-8 and has no file of that name; start it with LC_ALL=C.UTF-8"
                        .formatted(quoted(path)),
                cause);
    }

    static JotterException isFolder(String path) {
        return new JotterException(INVALID, "Artifact '%s' is a folder already".formatted(path));
    }

    /** Empty where it is above the folder that the user's own paths begin at. */
    static JotterException isFile(String path) {
        if (path.isEmpty()) {
            return new JotterException(
                    DENIED,
                    "Artifacts cannot be written: a file is where a folder above them has to be."
                            + " Move it away");
        }
        return new JotterException(
                INVALID,
                "Nothing can be put below the artifact '%s': it is a file".formatted(path));
    }

    /** Of a file that may have no end. */
    public static JotterException noPlainFile(Path file) {
        return new JotterException(
                INVALID, "'%s' is a device or a pipe. Log a file or a folder".formatted(file));
    }

    static JotterException ownFolder(Path folder) {
        return new JotterException(
                INVALID,
                "'%s' is the workspace's own folder. Log a folder in it or beside it"
                        .formatted(folder));
    }

    /** Of a path where there is nothing. */
    public static JotterException noArtifact(String owner, String path, Collection<String> known) {
        return new JotterException(
                MISSING,
                "%s has no artifact '%s'.%s".formatted(owner, path, Names.didYouMean(path, known)));
    }

    static JotterException notAFile(String path) {
        return new JotterException(
                INVALID, "Artifact '%s' is a folder. Name a file in it".formatted(path));
    }

    /** Of a URI that leads to no place that can be opened from here. */
    public static JotterException elsewhere(String owner, String uri) {
        return new JotterException(
                UNSUPPORTED,
                "%s has its artifacts at '%s', which cannot be opened from here. Open them with a client of that store"
                        .formatted(owner, uri));
    }

    /** Of a file that the disk refuses. */
    public static JotterException failed(String verb, String path, IOException cause) {
        if (DiskFull.isToldBy(cause)) {
            return DiskFull.of("artifact '%s'".formatted(path), cause);
        }
        return new JotterException(
                DENIED, "'%s' cannot be %s: %s".formatted(path, verb, reason(cause)), cause);
    }

    /** Without the place on this machine, which is nobody's business at the other end of a wire. */
    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException e) {
            return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        }
        return cause.getMessage();
    }

    private static String quoted(String path) {
        return path.length() <= QUOTED ? path : path.substring(0, QUOTED) + "...";
    }
}
