package org.jotter.tracking.sqlite.gc;

import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcKept;

/**
 * A run, logged model or experiment that gc may delete.
 *
 * @param artifactUri of its artifacts; of an experiment, its location
 * @param ownPlace whether the experiment was made with a location of its own
 * @param sourceRunId the run that made the model; empty for none, and for what is no model
 */
record Collectable(
        GcItem.Kind kind,
        String id,
        String name,
        ExperimentId experimentId,
        String artifactUri,
        boolean ownPlace,
        String sourceRunId) {

    GcItem item(long files, long bytes) {
        return new GcItem(kind, id, name, files, bytes);
    }

    GcKept kept(String reason) {
        return new GcKept(kind, id, name, reason);
    }
}
