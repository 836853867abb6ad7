package org.jotter;

import org.jotter.models.LoadedModel;
import org.jotter.models.ModelUri;
import org.jotter.tracking.RunId;

/**
 * A model that a URI named, loaded.
 *
 * @param uri what was asked for
 * @param name of the registered model; empty for a model of a run
 * @param version of the registered model; 0 for a model of a run
 * @param runId the run that logged it
 */
public record ResolvedModel(
        ModelUri uri, String name, int version, RunId runId, LoadedModel model) {}
