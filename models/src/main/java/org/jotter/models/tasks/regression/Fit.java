package org.jotter.models.tasks.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Predictions beside the truth, for charts: at most {@value #MOST} rows, evenly taken.
 *
 * @param target the label column
 * @param actual the true values
 * @param predicted what the model said, in the same order
 */
public record Fit(String target, List<Double> actual, List<Double> predicted) {

    static final int MOST = 1000;

    public Fit {
        actual = List.copyOf(actual);
        predicted = List.copyOf(predicted);
    }

    /** Both by column, then by row. */
    static List<Fit> of(List<String> names, double[][] actual, double[][] predicted) {
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fits.add(new Fit(names.get(i), some(actual[i]), some(predicted[i])));
        }
        return fits;
    }

    private static List<Double> some(double[] values) {
        int shown = Math.min(values.length, MOST);
        List<Double> some = new ArrayList<>(shown);
        for (long i = 0; i < shown; i++) {
            some.add(values[(int) (i * values.length / shown)]);
        }
        return some;
    }
}
