package org.jotter.models.tasks.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reference values are scikit-learn 1.9.1's, for the same labels and probabilities. */
class ClassificationMetricsTest {

    private static final int[] TWO = {0, 1, 1, 0, 1, 0, 0, 1, 1, 0};
    private static final double[] OF_ONE = {0.1, 0.9, 0.4, 0.35, 0.8, 0.5, 0.2, 0.5, 0.65, 0.7};

    private static final int[] THREE = {0, 1, 2, 2, 1, 0, 2, 1, 0, 2, 2, 0};
    private static final double[][] BY_ROW = {
        {.7, .2, .1}, {.2, .5, .3}, {.1, .2, .7}, {.3, .4, .3}, {.25, .5, .25}, {.4, .5, .1},
        {.05, .05, .9}, {.6, .3, .1}, {.8, .1, .1}, {.2, .2, .6}, {.1, .6, .3}, {.5, .25, .25}
    };

    @Test
    void twoLabelsAreMeasuredByThePositiveOne() {
        assertThat(two().all(true))
                .containsExactly(
                        Map.entry("example_count", 10.0),
                        Map.entry("accuracy_score", 0.7),
                        Map.entry("precision_score", 0.75),
                        Map.entry("recall_score", 0.6),
                        Map.entry("f1_score", 0.6666666666666666),
                        Map.entry("roc_auc", 0.82),
                        Map.entry("log_loss", 0.5025131863448962));
        assertThat(two().confusion()).isDeepEqualTo(new long[][] {{4, 1}, {2, 3}});
    }

    @Test
    void moreLabelsAreAveragedByHowOftenEachIsTrue() {
        double[][] byLabel = new double[3][12];
        for (int row = 0; row < 12; row++) {
            for (int label = 0; label < 3; label++) {
                byLabel[label][row] = BY_ROW[row][label];
            }
        }
        int[] predicted = {0, 1, 2, 1, 1, 1, 2, 0, 0, 2, 1, 0};

        Map<String, Double> metrics =
                new ClassificationMetrics(THREE, scores(predicted, byLabel)).all(true);

        assertClose(metrics, "accuracy_score", 0.6666666666666666);
        assertClose(metrics, "precision_score", 0.7666666666666666);
        assertClose(metrics, "recall_score", 0.6666666666666666);
        assertClose(metrics, "f1_score", 0.6875);
        assertClose(metrics, "roc_auc", 0.9117063492063492);
        assertClose(metrics, "log_loss", 0.6800275220956075);
    }

    private static void assertClose(Map<String, Double> metrics, String name, double expected) {
        assertThat(metrics.get(name)).as(name).isCloseTo(expected, within(1e-15));
    }

    @Test
    void aCertainMistakeCostsAsMuchAsMachineEpsilonSays() {
        Scores certain = scores(new int[] {1, 1}, new double[][] {{0, 0}, {1, 1}});

        Map<String, Double> metrics =
                new ClassificationMetrics(new int[] {0, 1}, certain).all(true);

        assertClose(metrics, "log_loss", 18.021826694558577);
    }

    @Test
    void aLabelThatIsNeverPredictedHasPrecisionZeroAndAGuessHasAucOneHalf() {
        Scores majority = scores(new int[] {0, 0, 0}, new double[][] {{.7, .7, .7}, {.3, .3, .3}});

        Map<String, Double> metrics =
                new ClassificationMetrics(new int[] {0, 0, 1}, majority).all(true);

        assertThat(metrics).containsEntry("precision_score", 0.0).containsEntry("roc_auc", 0.5);
        assertClose(metrics, "log_loss", 0.6391075640678003);
    }

    @Test
    void whatIsNotDefinedIsLeftOut() {
        Scores scores = scores(new int[] {1, 1}, new double[][] {{0.2, 0.1}, {0.8, 0.9}});

        assertThat(new ClassificationMetrics(new int[] {1, 1}, scores).all(false))
                .doesNotContainKeys("roc_auc", "log_loss")
                .containsEntry("accuracy_score", 1.0);
    }

    @Test
    void theRocCurveGoesThroughScikitLearnsPoints() {
        RocCurve curve = two().roc("yes", 1);

        assertThat(curve.falsePositiveRates())
                .containsExactly(0.0, 0.0, 0.0, 0.2, 0.2, 0.4, 0.4, 0.6, 0.8, 1.0);
        assertThat(curve.truePositiveRates())
                .containsExactly(0.0, 0.2, 0.4, 0.4, 0.6, 0.8, 1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void aLongRocCurveIsCutTo500PointsAndKeepsItsArea() {
        int rows = 100_000;
        boolean[] positive = new boolean[rows];
        double[] score = new double[rows];
        for (int row = 0; row < rows; row++) {
            score[row] = row;
            positive[row] = row % 7 < 2;
        }

        RocCurve curve = RocCurve.of("yes", positive, score);

        assertThat(curve.falsePositiveRates()).hasSizeBetween(400, 500).startsWith(0.0);
        assertThat(curve.falsePositiveRates()).isSorted().endsWith(1.0);
        assertThat(curve.truePositiveRates()).isSorted().endsWith(1.0);
        assertThat(area(curve)).isCloseTo(curve.auc(), within(1e-4));
    }

    private static double area(RocCurve curve) {
        double area = 0;
        for (int i = 1; i < curve.falsePositiveRates().size(); i++) {
            double width =
                    curve.falsePositiveRates().get(i) - curve.falsePositiveRates().get(i - 1);
            area +=
                    width
                            * (curve.truePositiveRates().get(i)
                                    + curve.truePositiveRates().get(i - 1));
        }
        return area / 2;
    }

    private static ClassificationMetrics two() {
        double[] ofZero = new double[OF_ONE.length];
        int[] predicted = new int[OF_ONE.length];
        for (int row = 0; row < OF_ONE.length; row++) {
            ofZero[row] = 1 - OF_ONE[row];
            predicted[row] = OF_ONE[row] > 0.5 ? 1 : 0;
        }
        return new ClassificationMetrics(TWO, scores(predicted, new double[][] {ofZero, OF_ONE}));
    }

    private static Scores scores(int[] predicted, double[][] byLabel) {
        List<String> labels =
                IntStream.range(0, byLabel.length).mapToObj("label %d"::formatted).toList();
        return new Scores(labels, predicted, byLabel);
    }
}
