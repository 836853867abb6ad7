package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.XYChart;

/** Scatter plots, fits of a regression, boxes, learning curves. */
class PointChartsTest {

    @Test
    void aScatterPlotTellsItsCorrelation() {
        assertThatFigure(
                        Charts.scatter(
                                "t", "x", "y", new double[] {1, 2, 3}, new double[] {2, 4, 6}))
                .isSoundAndSmall()
                .shows("t", "x", "y")
                .hasDescription("Scatter plot of y by x. points: 3 points, correlation 1.");
    }

    @Test
    void aMillionPointsSayHowManyAreDrawn() {
        double[][] cloud = HouseCharts.cloud(1_000_000);
        XYChart chart = Charts.scatter("t", "x", "y", cloud[0], cloud[1]);
        assertThatFigure(chart).isSoundAndSmall();
        assertThat(Figure.of(chart).notes())
                .singleElement()
                .asString()
                .endsWith(" of 1,000,000 points drawn");
    }

    @Test
    void noPointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.scatter("t", "x", "y", List.of()))
                .withMessage("The scatter plot 't' has no points; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.scatter("t", "x", "y", new double[2], new double[3]))
                .withMessage(
                        "The series 'points' has 2 x values and 3 y values; give as many of both");
    }

    @Test
    void aFitTellsItsError() {
        double[] actual = {1, 2, 3, Double.NaN};
        double[] predicted = {1, 2, 4, 5};
        assertThatFigure(Charts.predictedActual(actual, predicted))
                .isSoundAndSmall()
                .shows("Predicted against actual", "actual", "predicted")
                .hasDescription(
                        "Predicted against actual, 4 rows: root mean squared error 0.5774, R"
                                + " squared 0.5.");
        assertThatFigure(Charts.residuals(actual, predicted))
                .isSoundAndSmall()
                .shows("Residuals", "actual minus predicted")
                .hasText(
                        """
                        Residuals
                        rows                           4
                        root mean squared error   0.5774
                        R squared                    0.5
                        actual                    1 to 3
                        predicted                 1 to 5
                        residual                 -1 to 0\
                        """);
    }

    @Test
    void rowsThatDoNotPairAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.residuals(new double[2], new double[3]))
                .withMessage("There are 2 actual values and 3 predicted; give as many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Charts.predictedActual(new double[] {1}, new double[] {Double.NaN}))
                .withMessage(
                        "There is no row with a finite actual and predicted value; give at least"
                                + " one");
    }

    @Test
    void boxesTellTheirFiveNumbers() {
        Map<String, double[]> groups = new LinkedHashMap<>();
        groups.put("AA", new double[] {1, 2, 3, 4, 40});
        groups.put("DL", new double[] {2, 2, 2});
        BoxChart chart = Charts.box("Delay by carrier", "carrier", "minutes", groups);
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("AA", "DL", "carrier", "minutes")
                .hasDescription("Box plot of minutes by carrier. AA: median 3. DL: median 2.");
        assertThat(Figure.of(chart).text())
                .contains("AA       5    1        2       3               4   40");
    }

    @Test
    void ofManyGroupsTheFirstAreDrawn() {
        Map<String, double[]> groups = new LinkedHashMap<>();
        IntStream.range(0, 60)
                .forEach(i -> groups.put("group " + i, new double[] {i, i + 1, i + 2}));
        assertThatFigure(Charts.box("t", "g", "v", groups))
                .isSoundAndSmall()
                .shows("20 groups not drawn");
    }

    @Test
    void noGroupAndAGroupOfNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.box("Delay", "g", "v", Map.of()))
                .withMessage("The box plot 'Delay' has no groups; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Charts.box(
                                        "Delay", "g", "v", Map.of("AA", new double[] {Double.NaN})))
                .withMessage("The group 'AA' has no finite value; give at least one");
    }

    private static Band band(String name) {
        return new Band(
                name, new double[] {100, 200}, new double[] {0.7, 0.8}, new double[] {0.05, 0.02});
    }

    @Test
    void aLearningCurveTellsItsBands() {
        assertThatFigure(
                        Charts.learningCurve(
                                "rows", "accuracy", List.of(band("training"), band("validation"))))
                .isSoundAndSmall()
                .shows("Learning curve", "training", "validation", "rows", "accuracy")
                .hasDescription(
                        "Learning curve, accuracy by rows. training: from 0.7 to 0.8, at last"
                            + " within 0.02. validation: from 0.7 to 0.8, at last within 0.02.");
    }

    @Test
    void aBandThatIsNoneIsRefused() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band("b", two, two, new double[] {1}))
                .withMessage("The band 'b' has 2 means and 1 spreads; give as many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band("b", two, two, new double[] {1, -1}))
                .withMessage("The band 'b' has the spread -1.0; give no negative one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.learningCurve("rows", "loss", List.of()))
                .withMessage("The chart 'Learning curve' has 0 curves with bands; give 1 to 8");
    }
}
