package org.jotter.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The lowest and the highest value of each column. */
final class Scales {

    private final double[] low;
    private final double[] high;

    Scales(int columns, List<Series> runs) {
        this.low =
                IntStream.range(0, columns)
                        .mapToDouble(i -> column(runs, i).min().orElse(0))
                        .toArray();
        this.high =
                IntStream.range(0, columns)
                        .mapToDouble(i -> column(runs, i).max().orElse(0))
                        .toArray();
    }

    private static DoubleStream column(List<Series> runs, int column) {
        return runs.stream().mapToDouble(run -> run.y(column)).filter(Double::isFinite);
    }

    int size() {
        return low.length;
    }

    double low(int column) {
        return low[column];
    }

    double high(int column) {
        return high[column];
    }

    /** How high each value stands in its column, 0 to 1; NaN for one that is not finite. */
    double[] shares(Series run) {
        return IntStream.range(0, low.length).mapToDouble(i -> share(i, run.y(i))).toArray();
    }

    private double share(int column, double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        double span = high[column] / 2 - low[column] / 2;
        return span > 0 ? (value / 2 - low[column] / 2) / span : 0.5;
    }
}
