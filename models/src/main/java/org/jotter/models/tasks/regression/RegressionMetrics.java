package org.jotter.models.tasks.regression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metrics of a regression, by the names and rules of MLflow's evaluator, which are
 * scikit-learn's. Of several columns each metric is the mean over them; {@code max_error} is the
 * largest. {@code r2_score} is left out where it is not defined, which is of fewer than two rows.
 */
final class RegressionMetrics {

    /** Metrics that speak of the rows alone. */
    static final List<String> OF_ROWS = List.of("example_count", "sum_on_target", "mean_on_target");

    private RegressionMetrics() {}

    /** Both by column, then by row. */
    static Map<String, Double> of(double[][] actual, double[][] predicted) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int i = 0; i < actual.length; i++) {
            double share = 1.0 / actual.length;
            ofOne(actual[i], predicted[i])
                    .forEach((name, value) -> metrics.merge(name, value * share, Double::sum));
        }
        if (actual.length > 0) {
            metrics.put("max_error", maxError(actual, predicted));
            metrics.put("sum_on_target", Arrays.stream(actual).mapToDouble(Sum::of).sum());
        }
        metrics.values().removeIf(value -> !Double.isFinite(value));
        return metrics;
    }

    private static Map<String, Double> ofOne(double[] actual, double[] predicted) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        int rows = actual.length;
        double squares = Sum.over(rows, row -> square(actual[row] - predicted[row]));
        metrics.put("example_count", (double) rows);
        metrics.put("mean_absolute_error", Sum.over(rows, i -> error(actual, predicted, i)) / rows);
        metrics.put("mean_squared_error", squares / rows);
        metrics.put("root_mean_squared_error", Math.sqrt(squares / rows));
        metrics.put("sum_on_target", Sum.of(actual));
        metrics.put("mean_on_target", Sum.of(actual) / rows);
        metrics.put("r2_score", r2(actual, squares));
        metrics.put("max_error", 0.0);
        metrics.put(
                "mean_absolute_percentage_error",
                Sum.over(rows, i -> error(actual, predicted, i) / size(actual[i])) / rows);
        return metrics;
    }

    private static double error(double[] actual, double[] predicted, int row) {
        return Math.abs(actual[row] - predicted[row]);
    }

    /** scikit-learn divides by a machine epsilon where the truth is 0. */
    private static double size(double actual) {
        return Math.max(Math.abs(actual), Math.ulp(1.0));
    }

    /** scikit-learn's: where all rows are equal 1 for a perfect prediction, else 0. */
    private static double r2(double[] actual, double squares) {
        if (actual.length < 2) {
            return Double.NaN;
        }
        double mean = Sum.of(actual) / actual.length;
        double total = Sum.over(actual.length, row -> square(actual[row] - mean));
        if (total == 0) {
            return squares == 0 ? 1 : 0;
        }
        return 1 - squares / total;
    }

    private static double maxError(double[][] actual, double[][] predicted) {
        double largest = 0;
        for (int i = 0; i < actual.length; i++) {
            for (int row = 0; row < actual[i].length; row++) {
                largest = Math.max(largest, error(actual[i], predicted[i], row));
            }
        }
        return largest;
    }

    private static double square(double value) {
        return value * value;
    }
}
