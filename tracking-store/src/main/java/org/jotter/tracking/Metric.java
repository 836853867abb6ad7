package org.jotter.tracking;

/**
 * One point of a metric. The value may be NaN or infinite, the step may be negative.
 *
 * @param timestampMillis milliseconds since 1970, not negative
 * @param source what it is about, beside its run
 */
public record Metric(
        String key, double value, long timestampMillis, long step, MetricSource source) {

    public Metric {
        Limits.metricKey(key);
        Limits.timestamp("timestamp", key, value, timestampMillis);
    }

    /** A point about its run alone. */
    public Metric(String key, double value, long timestampMillis, long step) {
        this(key, value, timestampMillis, step, MetricSource.NONE);
    }
}
