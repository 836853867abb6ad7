package org.jotter.tracking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/** The forms of a model URI. */
final class ModelUriParser {

    private static final Pattern RUN =
            Pattern.compile("runs:(?:/|///)([^/\\s]+)/(.+)", Pattern.DOTALL);

    private static final Pattern LOGGED_MODEL = Pattern.compile("models:(?:/|///)(m-[\\w\\-]+)");

    /** A registered model's name holds no slash and no colon; of its at-signs the last is none. */
    private static final Pattern REGISTERED =
            Pattern.compile(
                    """
                    models:(?:/|///)(?<name>[^/:]+)(?:\
                    @(?<alias>[^/:@\\s]+)\
                    |/(?:(?<version>\\d{1,10})|(?i:latest)|(?<stage>(?i:None|Staging|Production|Archived))))\
                    """);

    private static final Pattern BARE = Pattern.compile("(?:models:/)?([^/:@]+)");

    /** An id that the store itself gives: alone, a name can begin like one. */
    private static final Pattern OWN_ID = Pattern.compile("m-[0-9a-f]{32}");

    private ModelUriParser() {}

    static Optional<ModelUri> find(String text) {
        Optional<ModelUri> whole = findWhole(text);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher bare = BARE.matcher(text);
        if (!bare.matches()) {
            return findWhole("models:/" + text);
        }
        return Optional.of(
                OWN_ID.matcher(text).matches()
                        ? new ModelUri.OfLoggedModel(text)
                        : new ModelUri.Latest(bare.group(1)));
    }

    /** One that has its scheme, and says which version of a registered model it means. */
    static Optional<ModelUri> findWhole(String text) {
        Matcher run = RUN.matcher(text);
        if (run.matches()) {
            return Optional.of(new ModelUri.OfRun(run.group(1), run.group(2)));
        }
        Matcher logged = LOGGED_MODEL.matcher(text);
        if (logged.matches()) {
            return Optional.of(new ModelUri.OfLoggedModel(logged.group(1)));
        }
        Matcher registered = REGISTERED.matcher(text);
        return registered.matches() ? registered(registered) : Optional.empty();
    }

    private static Optional<ModelUri> registered(Matcher model) {
        String name = model.group("name");
        if (model.group("alias") != null) {
            return Optional.of(new ModelUri.OfAlias(name, model.group("alias")));
        }
        if (model.group("version") != null) {
            return version(name, Long.parseLong(model.group("version")));
        }
        return Optional.of(
                model.group("stage") == null
                        ? new ModelUri.Latest(name)
                        : new ModelUri.OfStage(name, Stage.parse(model.group("stage"))));
    }

    private static Optional<ModelUri> version(String name, long number) {
        return number <= Integer.MAX_VALUE
                ? Optional.of(new ModelUri.OfVersion(name, (int) number))
                : Optional.empty();
    }

    static JotterException none(String text) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "'%s' is no model URI. Write models:/<name>/<version>, models:/<name>@<alias>, models:/<model_id> or runs:/<run_id>/<name>"
                        .formatted(text));
    }
}
