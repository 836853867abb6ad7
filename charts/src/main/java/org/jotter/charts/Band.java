package org.jotter.charts;

import java.util.Objects;

/**
 * A line with what lies around it: a mean and its spread at each x, such as a score over the folds
 * of a cross-validation. Immutable: what it takes are copies.
 */
public final class Band {

    private final Series mean;
    private final double[] spread;

    /**
     * The points (x[0], mean[0]), (x[1], mean[1]) and so on, each between {@code mean - spread} and
     * {@code mean + spread}.
     *
     * @throws IllegalArgumentException where there is no point, the lengths differ, an x is not
     *     finite or a spread is negative
     */
    public Band(String name, double[] x, double[] mean, double[] spread) {
        this.mean = new Series(Objects.requireNonNull(name, "name"), x, mean);
        this.spread = spread.clone();
        if (spread.length != mean.length) {
            throw new IllegalArgumentException(
                    "The band '%s' has %d means and %d spreads; give as many of both"
                            .formatted(name, mean.length, spread.length));
        }
        for (double each : spread) {
            if (each < 0) {
                throw new IllegalArgumentException(
                        "The band '%s' has the spread %s; give no negative one"
                                .formatted(name, each));
            }
        }
    }

    public String name() {
        return mean.name();
    }

    /** The line in its middle. */
    public Series mean() {
        return mean;
    }

    double low(int index) {
        return mean.y(index) - spread[index];
    }

    double high(int index) {
        return mean.y(index) + spread[index];
    }

    double spread(int index) {
        return spread[index];
    }
}
