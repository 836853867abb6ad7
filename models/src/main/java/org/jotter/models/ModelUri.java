package org.jotter.models;

import org.jotter.tracking.Stage;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a model is. The long forms are MLflow's; {@code name@alias}, {@code name/3} and {@code
 * name} are short for {@code models:/...}. {@code toString} gives the long form.
 */
public sealed interface ModelUri {

    /** {@code models:/m-<32 hex digits>}: a logged model. */
    record OfLoggedModel(String modelId) implements ModelUri {
        @Override
        public String toString() {
            return "models:/" + modelId;
        }
    }

    /** {@code runs:/<run_id>/<name>}: a model that a run logged. */
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

    /** {@code models:/name/Production}: the newest version in a stage. MLflow deprecated stages. */
    record OfStage(String name, Stage stage) implements ModelUri {
        @Override
        public String toString() {
            return "models:/%s/%s".formatted(name, stage);
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
        return ModelUriForms.parse(text);
    }
}
