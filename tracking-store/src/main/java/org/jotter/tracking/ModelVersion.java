package org.jotter.tracking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One version of a registered model as it was when it was read.
 *
 * @param source the model's URI, {@code runs:/<run>/<path>}
 * @param modelId empty where the model has none
 * @param aliases those that name this version, in order
 */
public record ModelVersion(
        String name,
        int version,
        String source,
        RunId runId,
        String modelId,
        long creationTimeMillis,
        long lastUpdateTimeMillis,
        String description,
        List<String> aliases,
        Map<String, String> tags,
        String currentStage) {

    public ModelVersion {
        aliases = List.copyOf(aliases);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** {@code models:/flight-delay/3}. */
    public String uri() {
        return "models:/" + name + "/" + version;
    }
}
