package org.jotter.models.columns;

import java.util.Arrays;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;

/** The values of a column without the missing ones, at least one, in ascending order. */
final class SortedNumbers {

    private final double[] values;

    private SortedNumbers(double[] values) {
        this.values = values;
    }

    static SortedNumbers of(NumericColumn<?> column) {
        double[] values =
                IntStream.range(0, column.size())
                        .mapToDouble(column::getDouble)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        Arrays.sort(values);
        return new SortedNumbers(values);
    }

    /** The middle value; halfway between the middle two of an even count. */
    double median() {
        double below = values[(values.length - 1) / 2];
        double above = values[values.length / 2];
        double sum = below + above;
        return Double.isInfinite(sum) ? below / 2 + above / 2 : sum / 2;
    }

    /** The most frequent value; the least of those that are equally frequent. */
    double mode() {
        double mode = values[0];
        int most = 0;
        int begin = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != values[begin]) {
                begin = i;
            }
            if (i - begin + 1 > most) {
                most = i - begin + 1;
                mode = values[begin];
            }
        }
        return mode;
    }
}
