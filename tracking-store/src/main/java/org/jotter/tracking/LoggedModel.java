package org.jotter.tracking;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A logged model as it was when it was read.
 *
 * @param params in the order of their keys
 * @param metrics every point that runs logged about it, by key, then time, then step
 * @param tags in the order of their keys
 * @param registrations the versions that were registered from it, by name and version
 */
public record LoggedModel(
        LoggedModelInfo info,
        Map<String, String> params,
        List<LoggedModelMetric> metrics,
        Map<String, String> tags,
        List<Registration> registrations) {

    /** A version of a registered model. */
    public record Registration(String name, int version) {}

    public LoggedModel {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        metrics = List.copyOf(metrics);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        registrations = List.copyOf(registrations);
    }

    public LoggedModelId modelId() {
        return info.modelId();
    }

    public String name() {
        return info.name();
    }

    /** The latest value of a metric: the greatest by step, then time; empty where there is none. */
    public OptionalDouble metric(String key) {
        return metrics.stream()
                .map(LoggedModelMetric::metric)
                .filter(metric -> metric.key().equals(key))
                .max(
                        Comparator.comparingLong(Metric::step)
                                .thenComparingLong(Metric::timestampMillis))
                .map(metric -> OptionalDouble.of(metric.value()))
                .orElse(OptionalDouble.empty());
    }

    /** {@code models:/<model id>}: what loads it, and what a version is registered from. */
    public String modelUri() {
        return info.modelUri();
    }
}
