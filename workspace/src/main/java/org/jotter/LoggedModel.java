package org.jotter;

import org.jotter.tracking.RunId;

/**
 * A model that a run holds.
 *
 * @param name its folder among the run's artifacts
 */
public record LoggedModel(RunId runId, String name) {

    /** {@code runs:/<run id>/<name>}. */
    public String modelUri() {
        return "runs:/%s/%s".formatted(runId.value(), name);
    }
}
