package org.jotter.tracking;

/**
 * What a logged model is, without what was logged about it.
 *
 * @param artifactUri where its files are
 * @param modelType as the client gave it, else empty
 * @param sourceRunId the run that made it, which need not exist; empty for none
 */
public record LoggedModelInfo(
        LoggedModelId modelId,
        ExperimentId experimentId,
        String name,
        String modelType,
        String sourceRunId,
        String artifactUri,
        LoggedModelStatus status,
        String statusMessage,
        long creationTimeMillis,
        long lastUpdatedTimeMillis,
        LifecycleStage lifecycleStage) {

    /** {@code models:/<model id>}: what loads it, and what a version is registered from. */
    public String modelUri() {
        return new ModelUri.OfLoggedModel(modelId).toString();
    }
}
