package org.jotter.tracking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One version of a registered model as it was when it was read. An empty text stands for nothing.
 *
 * @param source the model's URI as it was given, {@code runs:/<run>/<path>}
 * @param runId of the run that made the model, which need not exist
 * @param modelId of the logged model
 * @param userId who made the version
 * @param aliases those that name this version, in order
 */
public record ModelVersion(
        String name,
        int version,
        String source,
        String runId,
        String modelId,
        String runLink,
        String userId,
        long creationTimeMillis,
        long lastUpdateTimeMillis,
        String description,
        List<String> aliases,
        Map<String, String> tags,
        Stage currentStage) {

    public ModelVersion {
        aliases = List.copyOf(aliases);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public VersionKey key() {
        return new VersionKey(name, version);
    }

    /** {@code models:/flight-delay/3}. */
    public String uri() {
        return key().uri();
    }
}
