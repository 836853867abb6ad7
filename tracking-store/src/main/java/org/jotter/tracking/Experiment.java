package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.tracking.errors.JotterException;

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

    /**
     * This one, where it is active.
     *
     * @throws JotterException INVALID where it is deleted
     */
    public Experiment requireActive() {
        if (lifecycleStage == LifecycleStage.ACTIVE) {
            return this;
        }
        throw new JotterException(
                INVALID,
                ("The experiment %s must be in the 'active' state. Current state is deleted."
                                + " Restore '%s', or use another name")
                        .formatted(experimentId, name));
    }
}
