package org.jotter.tracking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A registered model as it was when it was read.
 *
 * @param latestVersions the newest version of each stage that has one, by number
 * @param aliases the version that each alias names, by alias
 */
public record RegisteredModel(
        String name,
        String description,
        long creationTimeMillis,
        long lastUpdateTimeMillis,
        List<ModelVersion> latestVersions,
        Map<String, Integer> aliases,
        Map<String, String> tags) {

    public RegisteredModel {
        latestVersions = List.copyOf(latestVersions);
        aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** The greatest version there is, 0 for none. */
    public int latestVersion() {
        return latestVersions.stream().mapToInt(ModelVersion::version).max().orElse(0);
    }
}
