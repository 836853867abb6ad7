package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jotter.tracking.errors.JotterException;

/**
 * What one call logs to a run, all or nothing: any number of metrics, params and tags, each param
 * key once. Keys and values are checked here, before anything is written; a tag's value is cut off
 * at 8000 characters, see {@link Limits#tagValue}.
 */
public record Batch(List<Metric> metrics, List<Param> params, Map<String, String> tags) {

    public static final Batch EMPTY = new Batch(List.of(), List.of(), Map.of());

    public Batch {
        metrics = List.copyOf(metrics);
        params = List.copyOf(params);
        tags = Collections.unmodifiableMap(Limits.tags(tags));
        checkKeysDiffer(params);
    }

    public static Batch ofMetrics(List<Metric> metrics) {
        return EMPTY.withMetrics(metrics);
    }

    public static Batch ofParams(Map<String, String> params) {
        return EMPTY.withParams(params);
    }

    public static Batch ofTags(Map<String, String> tags) {
        return EMPTY.withTags(tags);
    }

    public Batch withMetrics(List<Metric> newMetrics) {
        return new Batch(newMetrics, params, tags);
    }

    public Batch withParams(Map<String, String> newParams) {
        List<Param> list = new ArrayList<>();
        newParams.forEach((key, value) -> list.add(new Param(key, value)));
        return new Batch(metrics, list, tags);
    }

    public Batch withTags(Map<String, String> newTags) {
        return new Batch(metrics, params, newTags);
    }

    private static void checkKeysDiffer(List<Param> params) {
        TreeSet<String> seen = new TreeSet<>();
        List<String> twice = params.stream().map(Param::key).filter(key -> !seen.add(key)).toList();
        if (!twice.isEmpty()) {
            throw new JotterException(
                    INVALID,
                    ("Duplicate parameter keys have been submitted: ['%s']. Please ensure the"
                                    + " request contains only one param value per param key.")
                            .formatted(String.join("', '", twice)));
        }
    }
}
