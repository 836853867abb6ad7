package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

/** Precision by recall, and calibration. */
class ClassifierChartsTest {

    private static final boolean[] ACTUAL = {false, false, true, true};
    private static final double[] SCORES = {0.1, 0.4, 0.35, 0.8};

    @Test
    void precisionByRecallStandsOverTheShareOfPositives() {
        XYChart chart = Charts.precisionRecall(ACTUAL, SCORES);
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("Precision by recall, average precision 0.8333", "recall", "precision")
                .hasDescription(
                        "Precision by recall, average precision 0.8333. At a recall of 0.5 the"
                                + " precision is 1; who calls every row positive has 0.5.");
        assertThat(Figure.of(chart).text()).contains("   0.5          1  ████████████████████");
    }

    @Test
    void aLongPrecisionCurveStaysSmall() {
        assertThatFigure(
                        Charts.precisionRecall(
                                HouseCharts.actual(200_000), HouseCharts.scores(200_000, 1)))
                .isSoundAndSmall()
                .hasSvgBelow(25_000);
    }

    @Test
    void calibrationTellsHowFarOffEachModelIs() {
        Series perfect =
                new Series("perfect", new double[] {0.25, 0.75}, new double[] {0.25, 0.75});
        Series bold = new Series("bold", new double[] {0.1, 0.9}, new double[] {0.3, 0.6});
        assertThatFigure(Charts.calibration(List.of(perfect, bold)))
                .isSoundAndSmall()
                .shows("Calibration", "perfect", "bold")
                .hasDescription(
                        "Calibration of predicted probabilities. perfect is off by at most 0. bold"
                                + " is off by at most 0.3.")
                .hasText(
                        """
                        Calibration
                        curve    mean predicted probability  fraction of positives
                        perfect                        0.25                   0.25
                        perfect                        0.75                   0.75
                        bold                            0.1                    0.3
                        bold                            0.9                    0.6\
                        """);
    }

    @Test
    void probabilitiesGiveTheirCalibration() {
        assertThatFigure(
                        Charts.calibration(HouseCharts.actual(1_000), HouseCharts.scores(1_000, 1)))
                .isSoundAndSmall();
    }

    @Test
    void noCurveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.calibration(List.of()))
                .withMessage("The calibration has no curve; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.precisionRecall("t", List.of(Series.of("a", 1)), 0.5))
                .withMessage("The precision-recall curve 'a' has 1 point; give at least two");
    }
}
