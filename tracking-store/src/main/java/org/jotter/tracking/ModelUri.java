package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a model is. {@code toString} gives MLflow's form, which {@link #parse} reads as the same
 * URI again; {@code name@alias}, {@code name/3} and {@code name} are short for {@code models:/...}.
 * The last at-sign begins an alias, as in MLflow: a name may hold others.
 */
public sealed interface ModelUri {

    /** {@code models:/m-<32 hex digits>}: a logged model. */
    record OfLoggedModel(String modelId) implements ModelUri {

        public OfLoggedModel(LoggedModelId modelId) {
            this(modelId.value());
        }

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

    /** A version of a registered model. */
    sealed interface Registered extends ModelUri {

        /** The registered model's. */
        String name();

        /**
         * The version that it names now.
         *
         * @throws JotterException MISSING or INVALID where there is none
         */
        ModelVersion in(RegisteredVersions registry);
    }

    /** {@code models:/name/3}: one version of a registered model. */
    record OfVersion(String name, int version) implements Registered {

        @Override
        public ModelVersion in(RegisteredVersions registry) {
            return registry.version(name, version);
        }

        @Override
        public String toString() {
            return "models:/%s/%d".formatted(name, version);
        }
    }

    /** {@code models:/name@alias}: the version that the alias points to. */
    record OfAlias(String name, String alias) implements Registered {

        @Override
        public ModelVersion in(RegisteredVersions registry) {
            return registry.versionByAlias(name, alias);
        }

        @Override
        public String toString() {
            return "models:/%s@%s".formatted(name, alias);
        }
    }

    /** {@code models:/name/Production}: the newest version in a stage. MLflow deprecated stages. */
    record OfStage(String name, Stage stage) implements Registered {

        @Override
        public ModelVersion in(RegisteredVersions registry) {
            return newest(
                    registry.latestVersions(name, List.of(stage)),
                    "The registered model '%s' has no version in stage %s. See its versions with %%models versions %s"
                            .formatted(name, stage, name));
        }

        @Override
        public String toString() {
            return "models:/%s/%s".formatted(name, stage);
        }
    }

    /** {@code name} or {@code models:/name/latest}: the newest version. */
    record Latest(String name) implements Registered {

        @Override
        public ModelVersion in(RegisteredVersions registry) {
            return newest(
                    registry.versions(name),
                    "The registered model '%s' has no version. Make one with %%register MODEL --name %s"
                            .formatted(name, name));
        }

        @Override
        public String toString() {
            return "models:/%s/latest".formatted(name);
        }
    }

    private static ModelVersion newest(List<ModelVersion> versions, String ifNone) {
        return versions.stream()
                .findFirst()
                .orElseThrow(() -> new JotterException(MISSING, ifNone));
    }

    /**
     * The parts of a model URI.
     *
     * @throws JotterException INVALID where it is none of the forms; the message shows them
     */
    static ModelUri parse(String text) {
        return ModelUriParser.find(text).orElseThrow(() -> ModelUriParser.none(text));
    }

    /** The same where a text has a scheme and is of that form; a source need be no model URI. */
    static <T extends ModelUri> Optional<T> find(Class<T> form, String text) {
        return ModelUriParser.findWhole(text).filter(form::isInstance).map(form::cast);
    }
}
