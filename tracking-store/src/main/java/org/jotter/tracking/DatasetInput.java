package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dataset that a run read.
 *
 * @param tags in the order of their keys; {@code mlflow.data.context} says what for: {@code
 *     training}, {@code evaluation}
 */
public record DatasetInput(Dataset dataset, Map<String, String> tags) {

    public DatasetInput {
        tags.forEach(DatasetInput::check);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    private static void check(String key, String value) {
        Limits.required("key", key);
        Limits.length("key", key, 255);
        Limits.length("value", value, 500);
    }
}
