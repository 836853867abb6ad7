package org.jotter.models.tasks.regression;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Sums that lose nothing where many small numbers meet a large one (Kahan's, in the JDK). */
final class Sum {

    private Sum() {}

    static double of(double[] values) {
        return over(values.length, row -> values[row]);
    }

    static double over(int rows, IntToDoubleFunction value) {
        return IntStream.range(0, rows).mapToDouble(value).sum();
    }
}
