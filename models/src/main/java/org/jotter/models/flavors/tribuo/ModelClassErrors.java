package org.jotter.models.flavors.tribuo;

import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.errors.JotterException;

/** The sentences about classes that a model file names. */
final class ModelClassErrors {

    private ModelClassErrors() {}

    static JotterException foreign(Path file, String name) {
        return new JotterException(
                JotterException.Kind.DENIED,
                "The model file '%s' names the class '%s', which is none of Tribuo's, so it is not"
                                .formatted(file, name)
                        + " loaded. Log the model again");
    }

    static JotterException misplaced(Path file, String name) {
        return new JotterException(
                JotterException.Kind.DENIED,
                "The model file '%s' names the class '%s' where no class of that kind belongs, so it"
                                .formatted(file, name)
                        + " is not loaded. Log the model again");
    }

    static JotterException missing(Path file, List<String> lines) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The model file '%s' needs a part of Tribuo that is not on the class path. Get it with %s"
                                .formatted(file, String.join(" and ", lines))
                        + " and load the model again");
    }

    /** Of a model that is about to be kept. */
    static JotterException notTribuos(Class<?> type) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The model is of the class '%s', which is none of Tribuo's, so it could not be"
                                .formatted(type.getName())
                        + " loaded again. Train one of Tribuo's trainers, or bring a flavor that"
                        + " writes such models");
    }
}
