package org.jotter.models;

import java.util.regex.Matcher;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a model is. The long forms are MLflow's; {@code name@alias}, {@code name/3} and {@code
 * name} are short for {@code models:/...}. {@code toString} gives the long form.
 */
public sealed interface ModelUri {

    /** {@code runs:/<run_id>/<path>}: a model among a run's artifacts. */
    record OfRun(String runId, String path) implements ModelUri {
        @Override
        public String toString() {
            return "runs:/%s/%s".formatted(runId, path);
        }
    }

    /** {@code models:/name/3}: one version of a registered model. */
    record OfVersion(String name, int version) implements ModelUri {
        @Override
        public String toString() {
            return "models:/%s/%d".formatted(name, version);
        }
    }

    /** {@code models:/name@alias}: the version that the alias points to. */
    record OfAlias(String name, String alias) implements ModelUri {
        @Override
        public String toString() {
            return "models:/%s@%s".formatted(name, alias);
        }
    }

    /** {@code name} or {@code models:/name/latest}: the newest version. */
    record Latest(String name) implements ModelUri {
        @Override
        public String toString() {
            return "models:/%s/latest".formatted(name);
        }
    }

    /**
     * The parts of a model URI.
     *
     * @throws JotterException where it is none of the forms; the message shows them
     */
    static ModelUri parse(String text) {
        Matcher run = ModelUriForms.RUN.matcher(text);
        if (run.matches()) {
            return new OfRun(run.group(1), run.group(2));
        }
        Matcher model = ModelUriForms.MODEL.matcher(text);
        if (!model.matches()) {
            throw ModelUriForms.none(text);
        }
        String name = model.group("name");
        if (model.group("alias") != null) {
            return new OfAlias(name, model.group("alias"));
        }
        return model.group("version") == null
                ? new Latest(name)
                : ModelUriForms.version(name, model.group("version"), text);
    }
}
