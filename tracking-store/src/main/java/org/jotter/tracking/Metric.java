package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/**
 * One point of a metric. The value may be NaN or infinite, the step may be negative.
 *
 * @param timestampMillis milliseconds since 1970, not negative
 */
public record Metric(String key, double value, long timestampMillis, long step) {

    public Metric {
        Limits.metricKey(key);
        if (timestampMillis < 0) {
            throw new JotterException(
                    INVALID,
                    "Invalid value %d for parameter 'timestamp' supplied: metric '%s' was before 1970"
                            .formatted(timestampMillis, key));
        }
    }
}
