package org.jotter.charts.words;

import java.util.Arrays;

/**
 * The numbers of a box plot, over the finite values. Quartiles lie between the two nearest values,
 * as numpy and XChart have them (Hyndman and Fan's type 7).
 */
record FiveNumbers(
        int count, double min, double quarter, double median, double threeQuarters, double max) {

    static FiveNumbers of(double[] values) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return new FiveNumbers(
                sorted.length,
                at(sorted, 0),
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
