package org.jotter.models;

import java.time.Instant;
import java.util.Objects;

/**
 * What an MLmodel file says about a model beside the model itself.
 *
 * @param modelId the logged model that it is, {@code "m-..."}; empty for none
 * @param modelUuid 32 hex digits, new for each logged model
 * @param runId the run that logged it; empty for none
 * @param artifactPath the name that it was logged under: {@code "model"}
 * @param created when it was logged
 */
public record ModelInfo(
        String modelId, String modelUuid, String runId, String artifactPath, Instant created) {

    public ModelInfo {
        Objects.requireNonNull(modelId, "modelId");
        Objects.requireNonNull(modelUuid, "modelUuid");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(artifactPath, "artifactPath");
        Objects.requireNonNull(created, "created");
    }
}
