package org.jotter.tracking;

import java.util.OptionalLong;

/**
 * What a run is, without what was logged to it.
 *
 * @param endTimeMillis empty while the run is open
 */
public record RunInfo(
        RunId runId,
        String runName,
        ExperimentId experimentId,
        String userId,
        RunStatus status,
        long startTimeMillis,
        OptionalLong endTimeMillis,
        LifecycleStage lifecycleStage,
        String artifactUri) {}
