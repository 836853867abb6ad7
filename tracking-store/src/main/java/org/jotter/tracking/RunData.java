package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was logged to a run, each map in the order of its keys.
 *
 * @param metrics for each key the latest point: the greatest by step, then time, then value
 */
public record RunData(
        Map<String, Metric> metrics, Map<String, String> params, Map<String, String> tags) {

    public RunData {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
