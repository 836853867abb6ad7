package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An experiment as it was when it was read.
 *
 * @param artifactLocation a URI; a run's artifacts are below it
 * @param tags in the order of their keys
 */
public record Experiment(
        ExperimentId experimentId,
        String name,
        String artifactLocation,
        LifecycleStage lifecycleStage,
        long creationTimeMillis,
        long lastUpdateTimeMillis,
        Map<String, String> tags) {

    public Experiment {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
