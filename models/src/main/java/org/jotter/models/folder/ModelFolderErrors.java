package org.jotter.models.folder;

import java.nio.file.Path;
import java.util.Collection;
import org.jotter.tracking.errors.JotterException;

/** The sentences about model folders. */
final class ModelFolderErrors {

    private ModelFolderErrors() {}

    static JotterException noFolder(Path folder) {
        return new JotterException(
                JotterException.Kind.MISSING,
                "No model folder '%s'. Log the model again".formatted(folder));
    }

    static JotterException missingFile(Path folder, String file) {
        return new JotterException(
                JotterException.Kind.MISSING,
                "The model folder '%s' has no file '%s'. Log the model again, or put the file back"
                        .formatted(folder, file));
    }

    static JotterException damaged(Path file, Throwable cause) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model file '%s' is damaged and cannot be read. Log the model again"
                        .formatted(file),
                cause);
    }

    static JotterException outside(Path folder, String file) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The MLmodel file in '%s' names '%s', which is not a plain file of that folder. Log"
                                .formatted(folder, file)
                        + " the model again");
    }

    static JotterException noFlavor(Path folder, Collection<String> flavors) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The model in '%s' has the flavors %s; Jotter reads the flavor tribuo. Log it from"
                                .formatted(folder, flavors)
                        + " Jotter with mlflow.logModel(model, \"model\")");
    }

    static JotterException foreignClass(Path file, String name) {
        return new JotterException(
                JotterException.Kind.DENIED,
                "The model file '%s' names the class '%s', which is none of Tribuo's, so it is not"
                                .formatted(file, name)
                        + " loaded. Log the model again");
    }

    static JotterException misplacedClass(Path file, String name) {
        return new JotterException(
                JotterException.Kind.DENIED,
                "The model file '%s' names the class '%s' where no class of that kind belongs, so it"
                                .formatted(file, name)
                        + " is not loaded. Log the model again");
    }

    static JotterException notWritten(Path folder, Exception cause) {
        return new JotterException(
                JotterException.Kind.DENIED,
                "The model folder '%s' cannot be written (%s). Check that the disk has room and the"
                                .formatted(folder, cause.getMessage())
                        + " folder can be written to",
                cause);
    }
}
