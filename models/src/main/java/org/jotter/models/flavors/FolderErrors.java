package org.jotter.models.flavors;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jotter.models.LoggableModel;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;

/** The sentences about model folders. */
public final class FolderErrors {

    private FolderErrors() {}

    public static JotterException noFolder(Path folder) {
        return new JotterException(
                JotterException.Kind.MISSING,
                "No model folder '%s'. Log the model again".formatted(folder));
    }

    public static JotterException missingFile(Path folder, String file) {
        return new JotterException(
                JotterException.Kind.MISSING,
                "The model folder '%s' has no file '%s'. Log the model again, or put the file back"
                        .formatted(folder, file));
    }

    public static JotterException damaged(Path file, Throwable cause) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model file '%s' is damaged and cannot be read. Log the model again"
                        .formatted(file),
                cause);
    }

    static JotterException tooLarge(Path file, long bytes, long most) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model file '%s' has %d MB, and up to %d MB are read. Log the model again"
                        .formatted(file, bytes >> 20, most >> 20));
    }

    public static JotterException outside(Path folder, String file) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The MLmodel file in '%s' names '%s', which is not a plain file of that folder. Log"
                                .formatted(folder, file)
                        + " the model again");
    }

    static JotterException noFlavorReads(
            Path folder, Collection<String> flavors, List<String> known) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The model in '%s' has the flavors %s; Jotter reads the flavor%s %s. Log it from"
                                .formatted(
                                        folder,
                                        flavors,
                                        known.size() == 1 ? "" : "s",
                                        String.join(", ", known))
                        + " Jotter with mlflow.logModel(model, \"model\")");
    }

    static JotterException noFlavorWrites(LoggableModel model, List<String> known) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "No flavor here writes a model of class %s. Put the jar that has one on the class path; there are:"
                                .formatted(model.getClass().getName())
                        + " "
                        + String.join(", ", known));
    }

    /** The flavor is here, what it works with is not. */
    public static JotterException lacks(Path folder, Flavor flavor, LinkageError cause) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The model in '%s' needs for its flavor %s what is not on the class path (%s).%s"
                        .formatted(
                                folder,
                                flavor.name(),
                                cause.getMessage(),
                                flavor.needs().isEmpty()
                                        ? ""
                                        : " Get it with %maven "
                                                + String.join(" ", flavor.needs())),
                cause);
    }

    public static JotterException notWritten(Path folder, Exception cause) {
        if (DiskFull.isToldBy(cause)) {
            return DiskFull.of("model folder '%s'".formatted(folder), cause);
        }
        return new JotterException(
                JotterException.Kind.DENIED,
                "The model folder '%s' cannot be written (%s). Check that the disk has room and the"
                                .formatted(folder, cause.getMessage())
                        + " folder can be written to",
                cause);
    }
}
