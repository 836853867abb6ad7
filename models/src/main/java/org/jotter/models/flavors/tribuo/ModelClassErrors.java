package org.jotter.models.flavors.tribuo;

import java.nio.file.Path;
import org.jotter.tracking.errors.JotterException;

/** The sentences about classes that a model file names. */
final class ModelClassErrors {

    private ModelClassErrors() {}

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
}
