package org.jotter.charts.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.charts.dressing.UserCharts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

class ChartWordsTest {

    private static Described words(String chart) {
        return ChartWords.of(UserCharts.all().get(chart).get());
    }

    static Stream<String> names() {
        return UserCharts.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyChartSaysWhatItShows(String name) {
        Chart<?, ?> chart = UserCharts.all().get(name).get();
        Described words = ChartWords.of(chart);
        assertThat(words.description()).endsWith(".").doesNotContain("null").doesNotContain("..");
        assertThat(words.text())
                .startsWith(chart.getTitle())
                .doesNotContain("null")
                .doesNotEndWith("\n");
    }

    private static XYChart loss() {
        XYChart chart =
                new XYChartBuilder()
                        .title("loss by step")
                        .xAxisTitle("step")
                        .yAxisTitle("loss")
                        .build();
        chart.addSeries("logistic", new double[] {1, 2, 3, 4}, new double[] {8, 4, 2, 1});
        return chart;
    }

    @Test
    void linesTellTheirNumbersAndTheirShape() {
        assertThat(ChartWords.of(loss()).text())
                .isEqualTo(
                        """
                        loss by step
                        series    points  first  last  min  max  shape
                        logistic       4      8     1    1    8  █▄▂▁\
                        """);
        assertThat(ChartWords.of(loss()).description())
                .isEqualTo("Line chart of loss by step. logistic: 4 points, from 8 to 1.");
    }

    @Test
    void ofManyLinesTheRestIsCounted() {
        XYChart chart = loss();
        IntStream.range(0, 100).forEach(i -> chart.addSeries("run " + i, new double[] {1, i}));
        assertThat(ChartWords.of(chart).text()).endsWith("\n83 more");
    }

    @Test
    void pointsTellHowMuchOneGoesWithTheOther() {
        assertThat(words("scatter").text())
                .startsWith("Scatter\ny axis by x axis\nseries   points  x min  x max")
                .contains("flights    5000");
        assertThat(words("scatter").description())
                .matches(
                        "Scatter plot of y axis by x axis\\. flights: 5,000 points, correlation"
                                + " 0\\.7\\d+\\.");
        assertThat(words("bubble").description())
                .startsWith("Bubble chart of y by x. group 0: 20 points");
    }

    @Test
    void correlationIsPearsons() {
        assertThat(Correlation.of(new double[] {1, 2, 3, 4}, new double[] {2, 4, 6, 8}))
                .isCloseTo(1, within(1e-12));
        assertThat(Correlation.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 5}))
                .isCloseTo(0.8315218406, within(1e-9));
        assertThat(Correlation.of(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 9}))
                .isCloseTo(1, within(1e-12));
        assertThat(Correlation.of(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    }

    @Test
    void barsTellTheirValuesInLetters() {
        HorizontalBarChart chart = new HorizontalBarChart(300, 200);
        chart.setTitle("Top weights");
        chart.setXAxisTitle("weight");
        chart.addSeries("w", List.of(2, -0.98765, 0), List.of("wind_speed", "visibility", "day"));
        assertThat(ChartWords.of(chart).text())
                .isEqualTo(
                        """
                        Top weights
                        weight
                        wind_speed        2  ████████████████████
                        visibility  -0.9877  ██████████
                        day               0\
                        """);
        assertThat(ChartWords.of(chart).description())
                .isEqualTo(
                        "Bar chart of weight, 3 bars. Longest: wind_speed 2, visibility -0.9877,"
                                + " day 0.");
    }

    @Test
    void valuesOverCategoriesAreATable() {
        CategoryChart chart = UserCharts.categories("Folds");
        chart.addSeries("logistic", List.of("fold 1", "fold 2"), List.of(0.8, 0.82));
        chart.addSeries("forest", List.of("fold 1", "fold 2"), List.of(0.85, 0.84));
        assertThat(ChartWords.of(chart).text())
                .isEqualTo(
                        """
                        Folds
                        value
                        category  logistic  forest
                        fold 1         0.8    0.85
                        fold 2        0.82    0.84\
                        """);
        assertThat(ChartWords.of(chart).description())
                .isEqualTo(
                        "Chart of value by category, 2 categories. logistic: highest 0.82 at fold"
                                + " 2. forest: highest 0.85 at fold 1.");
    }

    @Test
    void boxesTellTheirFiveNumbers() {
        BoxChart chart = new BoxChartBuilder().build();
        chart.setTitle("Delay");
        chart.addSeries("AA", new double[] {1, 2, 3, 4, Double.NaN});
        assertThat(ChartWords.of(chart).text())
                .isEqualTo(
                        """
                        Delay
                            values  min  quarter  median  three quarters  max
                        AA       4    1     1.75     2.5            3.25    4\
                        """);
    }

    @Test
    void aSmallHeatMapIsATableAndALargeOneASentence() {
        HeatMapChart chart = new HeatMapChart(300, 200);
        chart.setTitle("v");
        int[][] values = {{1, 2}, {3, 4}};
        chart.addSeries("v", new int[] {10, 20}, new int[] {5, 6}, values);
        assertThat(ChartWords.of(chart).text()).isEqualTo("v\n   10  20\n6   2   4\n5   1   3");
        assertThat(words("piecewise heat map").text())
                .isEqualTo("Piecewise\nHeat map, 20 columns and 12 rows, values from 0 to 99.");
    }

    @Test
    void partsTellTheirShares() {
        assertThat(words("pie").text())
                .isEqualTo(
                        """
                        Pie
                        part 0  10   8%  ██
                        part 1  17  14%  ███
                        part 2  24  20%  ████
                        part 3  31  26%  █████
                        part 4  38  32%  ██████\
                        """);
        assertThat(words("dial").description()).isEqualTo("Dial: AUC 86%.");
    }

    @Test
    void aRadarChartIsATable() {
        assertThat(words("radar").text()).contains("speed           0.9     0.5");
    }

    @Test
    void aChartWithoutSeriesSaysSo() {
        assertThat(words("no series").text()).isEqualTo("No series\nA chart with no series.");
    }
}
