package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class LinesChartTest {

    private static Series noise(String name, int points, long seed) {
        return Series.of(name, new Random(seed).doubles(points).toArray());
    }

    @Test
    void theTextTwinTellsTheNumbersAndTheShape() {
        Series loss = new Series("logistic", new double[] {1, 2, 3, 4}, new double[] {8, 4, 2, 1});
        assertThatFigure(Charts.metricHistory("loss", List.of(loss)))
                .isSoundAndSmall()
                .shows("loss by step", "step", "loss")
                .hasText(
                        """
                        loss by step
                        series    points  first  last  min  max  shape
                        logistic       4      8     1    1    8  █▄▂▁\
                        """);
    }

    @Test
    void theDescriptionTellsFromWhereToWhereEachLineGoes() {
        assertThatFigure(
                        Charts.line(
                                "t",
                                "step",
                                "auc",
                                List.of(Series.of("a", 0.5, 0.75), Series.of("b", 1))))
                .hasDescription(
                        "Line chart of auc by step. a: 2 points, from 0.5 to 0.75. b: 1 point, from"
                                + " 1 to 1.");
    }

    @Test
    void anAxisEndsWhereTheDataEnds() {
        double[] steps = IntStream.rangeClosed(1, 21).asDoubleStream().toArray();
        assertThatFigure(Charts.metricHistory("loss", List.of(new Series("a", steps, steps))))
                .shows("2", "10", "20")
                .showsNot("22", "25", "0");
    }

    @Test
    void fewStepsAreCountedInWholeNumbers() {
        assertThatFigure(Charts.metricHistory("loss", List.of(Series.of("a", 30, 20, 15, 10))))
                .shows("0", "1", "2", "3")
                .showsNot("0.0", "0.5", "2.5");
    }

    @Test
    void aHundredThousandPointsStaySmallAndKeepTheirOnePeak() {
        double[] y = new Random(1).doubles(100_000).toArray();
        y[77_777] = 9;
        XYChart chart = Charts.line("noise", "x", "y", List.of(Series.of("noise", y)));
        assertThatFigure(chart).isSoundAndSmall().hasSvgBelow(25_000).hasPngBelow(60_000);
        assertThat(Figure.of(chart).text()).contains("  100000  ").contains("  9  ");
    }

    @Test
    void manyNoisySeriesStayWithinTheBoundAndTheRestIsCounted() {
        List<Series> runs =
                IntStream.range(0, 1_000).mapToObj(i -> noise("run " + i, 5_000, i)).toList();
        XYChart chart = Charts.metricHistory("loss", runs);
        assertThatFigure(chart).isSoundAndSmall().shows("982 more not drawn");
        assertThat(Figure.of(chart).text()).endsWith("\n982 more not drawn");
    }

    @Test
    void onlySeveralSeriesNeedALegend() {
        Series a = Series.of("a", 1, 2);
        assertThatFigure(Charts.metricHistory("m", List.of(a))).showsNot("a");
        assertThatFigure(Charts.metricHistory("m", List.of(a, Series.of("b", 2, 1))))
                .shows("a", "b");
    }

    @Test
    void runsOfOneNameAreTwoLines() {
        Series run = Series.of("logistic", 1, 2);
        XYChart chart = Charts.metricHistory("m", List.of(run, run, Series.of("", 2, 1)));
        assertThatFigure(chart).isSoundAndSmall();
        assertThat(chart.getSeriesCollection())
                .extracting("label")
                .containsExactly("logistic", "logistic", " ");
    }

    @Test
    void whatIsNotFiniteLeavesAGap() {
        XYChart chart =
                Charts.metricHistory(
                        "loss", List.of(Series.of("run", 1, Double.NaN, 3, 1.0 / 0, 4)));
        assertThatFigure(chart).isSoundAndSmall();
        assertThat(Figure.of(chart).svg().split("h0", -1)).hasSize(4);
        assertThat(Figure.of(chart).text()).contains("▁ ▆ █");
    }

    @Test
    void seriesWithNoFiniteValueOrOfOnePointOrConstantAreDrawn() {
        for (double[] y :
                new double[][] {{Double.NaN}, {5}, {0, 0, 0}, {-1e308, 1e308}, {1e-320, 2e-320}}) {
            assertThatFigure(Charts.metricHistory("m", List.of(Series.of("s", y))))
                    .isSoundAndSmall();
        }
    }

    @Test
    void aUserRestylesAChartAsAnyOfXCharts() {
        XYChart chart =
                Charts.metricHistory("loss", List.of(Series.of("a", 1, 2), Series.of("b", 2, 1)));
        chart.setTitle("Loss of two runs");
        chart.getStyler().setYAxisLogarithmic(true).setLegendVisible(false);
        chart.getSeries("a").setLineColor(Color.RED);
        chart.addSeries("threshold", new double[] {0, 1}, new double[] {1.5, 1.5});
        assertThatFigure(chart).isSoundAndSmall().shows("Loss of two runs").showsNot("a", "b");
        assertThat(Figure.of(chart).svg()).contains("stroke='#f00'");
        assertThat(Figure.of(chart).text()).contains("threshold");
    }

    @Test
    void nothingToDrawIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.metricHistory("loss", List.of()))
                .withMessage("The line chart 'loss by step' has no series; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of("run 1"))
                .withMessage("The series 'run 1' is empty; give at least one point");
    }

    @Test
    void pointsThatDoNotPairAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("run 1", new double[3], new double[2]))
                .withMessage(
                        "The series 'run 1' has 3 x values and 2 y values; give as many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("run 1", new double[] {0, Double.NaN}, new double[2]))
                .withMessage("The series 'run 1' has x[1] = NaN; give finite x values");
    }

    @Test
    void aSeriesKeepsItsOwnCopy() {
        double[] y = {1, 2};
        Series series = Series.of("s", y);
        y[0] = 99;
        Arrays.fill(series.y(), 99);
        assertThat(series.y()).containsExactly(1, 2);
    }
}
