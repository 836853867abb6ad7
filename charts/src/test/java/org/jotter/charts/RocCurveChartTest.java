package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RocCurveChartTest {

    private static final List<RocPoint> STEP =
            List.of(new RocPoint(0, 0), new RocPoint(0.5, 0.9), new RocPoint(1, 1));

    @Test
    void theTextTwinReadsTheCurveAtEveryTenth() {
        assertThatFigure(Charts.roc(STEP, 0.7))
                .isSoundAndSmall()
                .shows("ROC curve, AUC 0.7", "false positive rate", "true positive rate")
                .hasText(
                        """
                        ROC curve, AUC 0.7
                        false positive rate  true positive rate
                                          0                   0
                                        0.1                0.18  ████
                                        0.2                0.36  ███████
                                        0.3                0.54  ███████████
                                        0.4                0.72  ██████████████
                                        0.5                 0.9  ██████████████████
                                        0.6                0.92  ██████████████████
                                        0.7                0.94  ███████████████████
                                        0.8                0.96  ███████████████████
                                        0.9                0.98  ████████████████████
                                          1                   1  ████████████████████\
                        """);
    }

    @Test
    void theDiagonalOfAGuessIsDrawnWithDashes() {
        assertThat(Figure.of(Charts.roc(STEP, 0.7)).svg()).contains("stroke-dasharray='16 16'");
    }

    @Test
    void scoresGiveTheirCurveAndItsArea() {
        boolean[] actual = {false, false, true, true};
        assertThatFigure(Charts.roc(actual, new double[] {0.1, 0.4, 0.35, 0.8}))
                .isSoundAndSmall()
                .shows("ROC curve, AUC 0.75", "0.0", "0.2", "1.0")
                .hasDescription(
                        "ROC curve, AUC 0.75. At a false positive rate of 0.1 the true positive"
                                + " rate is 0.5; a guess gives 0.1.");
    }

    @Test
    void severalCurvesHaveALegendAndAColumnEach() {
        List<Series> curves =
                List.of(
                        new Series(
                                "a, AUC 0.9", new double[] {0, 0.1, 1}, new double[] {0, 0.8, 1}),
                        new Series("b, AUC 0.5", new double[] {0, 1}, new double[] {0, 1}));
        assertThatFigure(Charts.roc("ROC curves", curves))
                .isSoundAndSmall()
                .shows("ROC curves", "a, AUC 0.9", "b, AUC 0.5");
        assertThat(Figure.of(Charts.roc("ROC curves", curves)).text())
                .contains("                0.1         0.8         0.1");
    }

    @Test
    void aLongCurveStaysSmall() {
        List<RocPoint> points =
                IntStream.rangeClosed(0, 100_000)
                        .mapToObj(i -> new RocPoint(i / 1e5, Math.sqrt(i / 1e5)))
                        .toList();
        assertThatFigure(Charts.roc(points, 2 / 3.0)).isSoundAndSmall().hasSvgBelow(40_000);
    }

    @Test
    void whatIsNoRateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RocPoint(Double.NaN, 0))
                .withMessage("The false positive rate is NaN; give a number between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RocPoint(0, 1.5))
                .withMessage("The true positive rate is 1.5; give a number between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.roc(STEP, -0.1))
                .withMessage("The area under the ROC curve is -0.1; give a number between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.roc(List.of(new RocPoint(0, 0)), 0.5))
                .withMessage("The ROC curve has 1 point; give at least two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.roc("t", List.of(Series.of("a", 0, 2))))
                .withMessage("The ROC curve 'a' has the rate 2.0; give numbers between 0 and 1");
    }
}
