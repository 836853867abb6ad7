package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A registered model as it was when it was read.
 *
 * @param aliases the version that each alias names, by alias
 * @param latestVersion the greatest version there is, 0 for none
 */
public record RegisteredModel(
        String name,
        String description,
        long creationTimeMillis,
        long lastUpdateTimeMillis,
        int latestVersion,
        Map<String, Integer> aliases,
        Map<String, String> tags) {

    public RegisteredModel {
        aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
