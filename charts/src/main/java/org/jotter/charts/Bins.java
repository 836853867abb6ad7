package org.jotter.charts;

import java.util.Arrays;

/** Counts of values in bins of equal width; the last holds its upper edge too. */
final class Bins {

    private static final int MOST = 200;

    /** Beyond, the width of a bin would be no number. */
    private static final double LIMIT = Double.MAX_VALUE / 4;

    private final double low;
    private final double high;
    private final long[] counts;
    private final int notFinite;

    private Bins(double[] finite, double low, double high, int bins, int notFinite) {
        this.low = low;
        this.high = high;
        this.counts = new long[bins];
        this.notFinite = notFinite;
        for (double value : finite) {
            double share = (limited(value) - low) / (high - low);
            counts[(int) Math.max(0, Math.min(bins - 1, share * bins))]++;
        }
    }

    /** So many bins from the lowest value to the highest. */
    static Bins of(String title, double[] values, int bins) {
        if (bins < 1 || bins > MOST) {
            throw new IllegalArgumentException(
                    "The histogram '%s' has %d bins; give 1 to %d".formatted(title, bins, MOST));
        }
        double[] finite = sortedFinite(title, values);
        double low = limited(finite[0]);
        double high = limited(finite[finite.length - 1]);
        double upper = high > low ? high : low + Math.max(1, Math.abs(low) * 1e-3);
        return new Bins(finite, low, upper, bins, values.length - finite.length);
    }

    /**
     * Bins whose edges are round numbers, about as many as numpy's rule 'auto' gives: the narrower
     * of Sturges' (1926) and of Freedman and Diaconis' (1981).
     */
    static Bins rounded(String title, double[] values) {
        double[] finite = sortedFinite(title, values);
        double low = limited(finite[0]);
        double high = limited(finite[finite.length - 1]);
        if (!(high > low)) {
            return of(title, values, 1);
        }
        double width = roundWidth(Math.max(idealWidth(finite, high - low), (high - low) / MOST));
        double first = Math.floor(low / width);
        int bins = (int) Math.min(MOST, Math.floor(high / width) - first + 1);
        return new Bins(
                finite, first * width, (first + bins) * width, bins, values.length - finite.length);
    }

    private static double idealWidth(double[] sorted, double span) {
        double sturges = span / (Math.log(sorted.length) / Math.log(2) + 1);
        double quartiles = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double freedman = 2 * quartiles / Math.cbrt(sorted.length);
        return freedman > 0 ? Math.min(sturges, freedman) : sturges;
    }

    /** The next of 1, 2, 2.5, 5, 10, 20 and so on. */
    private static double roundWidth(double least) {
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        for (double digit : new double[] {1, 2, 2.5, 5}) {
            if (digit * ten >= least * 0.999) {
                return digit * ten;
            }
        }
        return 10 * ten;
    }

    private static double[] sortedFinite(String title, double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            throw new IllegalArgumentException(
                    "The histogram '%s' has no finite value; give at least one".formatted(title));
        }
        return finite;
    }

    private static double limited(double value) {
        return Math.max(-LIMIT, Math.min(LIMIT, value));
    }

    int size() {
        return counts.length;
    }

    /** Where bin {@code i} begins and the one before it ends. */
    double edge(int i) {
        double share = (double) i / counts.length;
        return low * (1 - share) + high * share;
    }

    long count(int bin) {
        return counts[bin];
    }

    long[] counts() {
        return counts.clone();
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    int notFinite() {
        return notFinite;
    }
}
