package org.jotter.charts;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Named points of a line chart, in the order in which the line visits them. Every x is finite; a y
 * that is not leaves a gap. Immutable: what it takes and gives are copies.
 */
public final class Series {

    private final String name;
    private final double[] x;
    private final double[] y;

    /**
     * The points (x[0], y[0]), (x[1], y[1]) and so on.
     *
     * @throws IllegalArgumentException where there is no point, the lengths differ or an x is not
     *     finite
     */
    public Series(String name, double[] x, double[] y) {
        this.name = Objects.requireNonNull(name, "name");
        this.x = x.clone();
        this.y = y.clone();
        checkLengths();
        checkX();
    }

    private void checkLengths() {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The series '%s' has %d x values and %d y values; give as many of both"
                            .formatted(name, x.length, y.length));
        }
        if (x.length == 0) {
            throw new IllegalArgumentException(
                    "The series '%s' is empty; give at least one point".formatted(name));
        }
    }

    private void checkX() {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException(
                        "The series '%s' has x[%d] = %s; give finite x values"
                                .formatted(name, i, x[i]));
            }
        }
    }

    /** The series against 0, 1, 2, ... */
    public static Series of(String name, double... y) {
        return new Series(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    public String name() {
        return name;
    }

    public double[] x() {
        return x.clone();
    }

    public double[] y() {
        return y.clone();
    }

    public int size() {
        return x.length;
    }

    double x(int index) {
        return x[index];
    }

    double y(int index) {
        return y[index];
    }

    /** The points at these places. */
    Series at(int[] places) {
        return new Series(
                name,
                IntStream.of(places).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(places).mapToDouble(i -> y[i]).toArray());
    }
}
