package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jotter.tracking.errors.JotterException;

/**
 * What one call logs to a run, all or nothing: at most 1000 metrics, 100 params, 100 tags and 1000
 * of them together, each param key once. The limits are checked here, before anything is written; a
 * tag's value is cut off at 8000 characters.
 */
public record Batch(List<Metric> metrics, List<Param> params, Map<String, String> tags) {

    public static final Batch EMPTY = new Batch(List.of(), List.of(), Map.of());

    private static final int MOST = 1000;
    private static final int MOST_PARAMS = 100;
    private static final int MOST_TAGS = 100;

    public Batch {
        metrics = List.copyOf(metrics);
        params = List.copyOf(params);
        tags = Collections.unmodifiableMap(Limits.tags(tags));
        atMost(MOST, metrics.size(), "metrics");
        atMost(MOST_PARAMS, params.size(), "params");
        atMost(MOST_TAGS, tags.size(), "tags");
        atMost(MOST, metrics.size() + params.size() + tags.size(), "metrics, params, and tags");
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

    private static void atMost(int limit, int count, String what) {
        if (count > limit) {
            throw new JotterException(
                    INVALID,
                    ("A batch logging request can contain at most %d %s. Got %d %s. Please split up"
                                    + " %s across multiple requests and try again.")
                            .formatted(limit, what, count, what, what));
        }
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
