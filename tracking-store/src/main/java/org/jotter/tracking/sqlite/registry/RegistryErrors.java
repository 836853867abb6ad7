package org.jotter.tracking.sqlite.registry;

import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with registered models, versions and aliases. */
final class RegistryErrors {

    private RegistryErrors() {}

    static JotterException exists(String name) {
        return new JotterException(
                EXISTS,
                "Registered Model (name=%s) already exists. Add a version to it, or choose another name"
                        .formatted(name));
    }

    static JotterException noModel(String name, Collection<String> known) {
        return new JotterException(
                MISSING,
                "Registered Model with name=%s not found.%s List them with %%models list"
                        .formatted(name, Names.didYouMean(name, known)));
    }

    static JotterException noVersion(VersionKey key, List<Integer> known) {
        String versions =
                known.isEmpty()
                        ? "It has none yet"
                        : "It has "
                                + known.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "));
        return noVersion(key, versions);
    }

    /** A version of no model: begins as MLflow's sentence does, which its clients look for. */
    static JotterException noVersion(VersionKey key, JotterException noModel) {
        return noVersion(key, noModel.getMessage());
    }

    private static JotterException noVersion(VersionKey key, String why) {
        return new JotterException(
                MISSING,
                "Model Version (name=%s, version=%d) not found. %s"
                        .formatted(key.name(), key.version(), why));
    }

    static JotterException noAlias(String name, String alias, Collection<String> known) {
        String there =
                known.isEmpty()
                        ? " '%s' has no alias yet".formatted(name)
                        : " '%s' has '%s'".formatted(name, String.join("', '", known));
        return new JotterException(
                INVALID,
                "Registered model alias %s not found.%s%s"
                        .formatted(alias, Names.didYouMean(alias, known), there));
    }

    static JotterException noLatest(String name) {
        return new JotterException(
                MISSING,
                "Latest version not found for model %s. It has no version yet".formatted(name));
    }

    static JotterException localSource(String source) {
        return invalidSource(
                source,
                "To use a local path as a model version source, the run_id request parameter has to"
                        + " be specified and the local path has to be contained within the artifact"
                        + " directory of the run specified by the run_id.");
    }

    static JotterException relativeSource(String source) {
        return invalidSource(
                source,
                "If supplying a source as an http, https, local file path, ftp, objectstore, or"
                        + " mlflow-artifacts uri, an absolute path must be provided without"
                        + " relative path references present. Please provide an absolute path.");
    }

    static JotterException otherMachine(String source) {
        return invalidSource(
                source,
                "%s is not a valid remote uri: a file: URI names a file of this machine."
                        .formatted(source));
    }

    static JotterException noModelUri(String source) {
        return invalidSource(
                source,
                "Write models:/<name>/<version>, models:/<name>@<alias> or models:/<model_id>");
    }

    static JotterException noSourceModel(String source, String modelId) {
        return invalidSource(source, "There is no logged model '%s'".formatted(modelId));
    }

    private static JotterException invalidSource(String source, String why) {
        return new JotterException(
                INVALID, "Invalid model version source: '%s'. %s".formatted(source, why));
    }

    static JotterException filesGone(VersionKey key, String modelId) {
        return new JotterException(
                MISSING,
                "The files of version %d of '%s' are gone with the logged model '%s'. Delete the version"
                        .formatted(key.version(), key.name(), modelId));
    }

    static JotterException noHistory(String name, Collection<String> known) {
        return new JotterException(
                MISSING,
                "No registered model was ever named '%s'.%s List those there are with %%models list"
                        .formatted(name, Names.didYouMean(name, known)));
    }
}
