package org.jotter.models;

import java.time.Instant;
import java.util.Objects;

/**
 * What an MLmodel file says about a model beside the model itself.
 *
 * @param modelUuid 32 hex digits, new for each logged model
 * @param runId the run that logged it; empty for none
 * @param artifactPath the folder's path among the run's artifacts: {@code "model"}
 * @param created when it was logged
 */
public record ModelInfo(String modelUuid, String runId, String artifactPath, Instant created) {

    public ModelInfo {
        Objects.requireNonNull(modelUuid, "modelUuid");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(artifactPath, "artifactPath");
        Objects.requireNonNull(created, "created");
    }
}
