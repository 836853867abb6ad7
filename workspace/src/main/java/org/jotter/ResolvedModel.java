package org.jotter;

import org.jotter.models.LoadedModel;
import org.jotter.tracking.ModelUri;

/**
 * A model that a URI named, loaded.
 *
 * @param uri what was asked for
 * @param name of the registered model; empty for one that is not registered
 * @param version of the registered model; 0 for one that is not registered
 * @param source the model itself, whatever names it: {@code models:/<model id>}, or {@code
 *     runs:/<run id>/<path>} for a folder among a run's artifacts
 */
public record ResolvedModel(
        ModelUri uri, String name, int version, String source, LoadedModel model) {}
