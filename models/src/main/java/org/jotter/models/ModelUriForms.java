package org.jotter.models;

import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/** The forms of a model URI. */
final class ModelUriForms {

    static final Pattern RUN = Pattern.compile("runs:/([^/\\s]+)/(\\S(?:.*\\S)?)");

    /** A registered model's name holds no slash, colon or at-sign. */
    static final Pattern MODEL =
            Pattern.compile(
                    "(?:models:/)?(?<name>[^/:@]+)(?:@(?<alias>[^/:@\\s]+)|/(?<version>\\d+|latest))?");

    private ModelUriForms() {}

    static ModelUri version(String name, String version, String text) {
        if (version.equals("latest")) {
            return new ModelUri.Latest(name);
        }
        try {
            return new ModelUri.OfVersion(name, Integer.parseInt(version));
        } catch (NumberFormatException e) {
            throw none(text);
        }
    }

    static JotterException none(String text) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "'%s' is no model URI. Write runs:/<run_id>/<path>, models:/<name>/<version> or"
                                .formatted(text)
                        + " models:/<name>@<alias>");
    }
}
