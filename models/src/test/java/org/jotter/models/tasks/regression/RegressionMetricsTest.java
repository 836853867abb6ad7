package org.jotter.models.tasks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference values are scikit-learn 1.9.1's, for the same numbers. */
class RegressionMetricsTest {

    private static final double[] ACTUAL = {3, -0.5, 2, 7, 0, 12.25, 4.5, -3};
    private static final double[] PREDICTED = {2.5, 0, 2, 8, 0.25, 10, 5.5, -2};

    @Test
    void oneColumnIsMeasuredAsScikitLearnDoes() {
        assertThat(RegressionMetrics.of(one(ACTUAL), one(PREDICTED)))
                .containsExactly(
                        Map.entry("example_count", 8.0),
                        Map.entry("mean_absolute_error", 0.8125),
                        Map.entry("mean_squared_error", 1.078125),
                        Map.entry("root_mean_squared_error", 1.0383279828647594),
                        Map.entry("sum_on_target", 25.25),
                        Map.entry("mean_on_target", 3.15625),
                        Map.entry("r2_score", 0.9467155750760172),
                        Map.entry("max_error", 2.25),
                        Map.entry("mean_absolute_percentage_error", 140737488355328.25));
    }

    @Test
    void severalColumnsAreAveraged() {
        Map<String, Double> metrics =
                RegressionMetrics.of(
                        new double[][] {{3, 1, 2, 5}, {10, 20, 40, 80}},
                        new double[][] {{2, 1, 4, 5}, {12, 18, 44, 70}});

        assertClose(metrics, "example_count", 4);
        assertClose(metrics, "mean_absolute_error", 2.625);
        assertClose(metrics, "mean_squared_error", 16.125);
        assertClose(metrics, "root_mean_squared_error", 3.342899175789958);
        assertClose(metrics, "r2_score", 0.69272049689441);
        assertClose(metrics, "mean_absolute_percentage_error", 0.23229166666666667);
        assertClose(metrics, "sum_on_target", 161);
        assertClose(metrics, "mean_on_target", 20.125);
        assertClose(metrics, "max_error", 10);
    }

    private static void assertClose(Map<String, Double> metrics, String name, double expected) {
        assertThat(metrics.get(name)).as(name).isCloseTo(expected, within(1e-14));
    }

    @Test
    void rowsThatAreAllTheSameAreExplainedWholeOrNotAtAll() {
        double[][] same = one(2, 2, 2);

        assertThat(RegressionMetrics.of(same, same)).containsEntry("r2_score", 1.0);
        assertThat(RegressionMetrics.of(same, one(3, 3, 3))).containsEntry("r2_score", 0.0);
    }

    @Test
    void ofOneRowNoShareIsExplained() {
        assertThat(RegressionMetrics.of(one(2), one(3)))
                .doesNotContainKey("r2_score")
                .containsEntry("mean_absolute_error", 1.0);
    }

    private static double[][] one(double... values) {
        return new double[][] {values};
    }
}
