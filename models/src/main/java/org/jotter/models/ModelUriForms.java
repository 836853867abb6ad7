package org.jotter.models;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.Stage;
import org.jotter.tracking.errors.JotterException;

/** The forms of a model URI. */
final class ModelUriForms {

    private static final Pattern RUN = Pattern.compile("runs:/([^/\\s]+)/(\\S(?:.*\\S)?)");

    private static final Pattern LOGGED_MODEL = Pattern.compile("(?:models:/)?(m-[0-9a-f]{32})");

    /** A registered model's name holds no slash, colon or at-sign. */
    private static final Pattern MODEL =
            Pattern.compile(
                    """
                    (?:models:/)?(?<name>[^/:@]+)\
                    (?:@(?<alias>[^/:@\\s]+)\
                    |/(?:(?<version>\\d+)|(?i:latest)|(?<stage>(?i:None|Staging|Production|Archived))))?\
                    """);

    private ModelUriForms() {}

    static ModelUri parse(String text) {
        Matcher run = RUN.matcher(text);
        if (run.matches()) {
            return new ModelUri.OfRun(run.group(1), run.group(2));
        }
        Matcher logged = LOGGED_MODEL.matcher(text);
        if (logged.matches()) {
            return new ModelUri.OfLoggedModel(logged.group(1));
        }
        Matcher model = MODEL.matcher(text);
        if (!model.matches()) {
            throw none(text);
        }
        return registered(model, text);
    }

    private static ModelUri registered(Matcher model, String text) {
        String name = model.group("name");
        if (model.group("alias") != null) {
            return new ModelUri.OfAlias(name, model.group("alias"));
        }
        if (model.group("version") != null) {
            return new ModelUri.OfVersion(name, number(model.group("version"), text));
        }
        return model.group("stage") != null
                ? new ModelUri.OfStage(name, Stage.parse(model.group("stage")))
                : new ModelUri.Latest(name);
    }

    private static int number(String version, String text) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw none(text);
        }
    }

    private static JotterException none(String text) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "'%s' is no model URI. Write models:/<name>/<version>, models:/<name>@<alias>, models:/<model_id> or runs:/<run_id>/<name>"
                        .formatted(text));
    }
}
