package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A logged model to be made: {@code NewLoggedModel.in(experimentId).named("logistic").from(runId)}.
 *
 * @param name empty for a name of the store's own; without {@code / : . % " '}, at most 500
 *     characters
 * @param modelType any text; empty for none
 * @param sourceRunId the run that made it, not checked; empty for none
 */
public record NewLoggedModel(
        ExperimentId experimentId,
        String name,
        String modelType,
        String sourceRunId,
        Map<String, String> params,
        Map<String, String> tags) {

    private static final int TYPE_LENGTH = 500;

    public NewLoggedModel {
        Limits.loggedModelName(name);
        Limits.length("model_type", modelType, TYPE_LENGTH);
        Limits.reference("source_run_id", sourceRunId);
        params.forEach(Limits::loggedModelEntry);
        tags.forEach(Limits::loggedModelEntry);
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public static NewLoggedModel in(ExperimentId experimentId) {
        return new NewLoggedModel(experimentId, "", "", "", Map.of(), Map.of());
    }

    public NewLoggedModel named(String newName) {
        return new NewLoggedModel(experimentId, newName, modelType, sourceRunId, params, tags);
    }

    public NewLoggedModel ofType(String newModelType) {
        return new NewLoggedModel(experimentId, name, newModelType, sourceRunId, params, tags);
    }

    public NewLoggedModel from(RunId runId) {
        return new NewLoggedModel(experimentId, name, modelType, runId.value(), params, tags);
    }

    public NewLoggedModel withParams(Map<String, String> newParams) {
        return new NewLoggedModel(experimentId, name, modelType, sourceRunId, newParams, tags);
    }

    public NewLoggedModel withTags(Map<String, String> newTags) {
        return new NewLoggedModel(experimentId, name, modelType, sourceRunId, params, newTags);
    }
}
