package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.ChartAssert.assertThatChart;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void barsShowSignAndValue() {
        Chart chart =
                Charts.bars(
                        "Top weights",
                        "weight",
                        List.of(
                                new Bar("wind_speed", 2),
                                new Bar("visibility", -0.98765),
                                new Bar("day", 0)));
        assertThatChart(chart)
                .isSoundAndSmall()
                .shows("Top weights", "weight", "wind_speed", "-0.9877")
                .hasText(
                        """
                        Top weights
                        weight
                        wind_speed        2  ████████████████████
                        visibility  -0.9877  ██████████
                        day               0\
                        """);
        assertThat(chart.description())
                .isEqualTo(
                        "Bar chart of weight, 3 bars. Longest: wind_speed 2, visibility -0.9877,"
                                + " day 0.");
        assertThat(chart.svg()).contains(Ink.BLUE.fill()).contains(Ink.ORANGE.fill());
    }

    @Test
    void twentyBarsAreAFewKilobytes() {
        List<Bar> bars =
                IntStream.range(0, 20)
                        .mapToObj(i -> new Bar("weather_hourly.wind_speed_" + i, i - 9.123456))
                        .toList();
        assertThatChart(Charts.bars("Weights", "weight", bars))
                .isSoundAndSmall()
                .hasSvgBelow(10_000)
                .hasPngBelow(40_000);
    }

    @Test
    void ofManyBarsTheLongestStayInTheirOrder() {
        List<Bar> bars =
                IntStream.range(0, 10_000).mapToObj(i -> new Bar("w" + i, 5_000 - i)).toList();
        Chart chart = Charts.bars("Weights", "weight", bars);
        assertThatChart(chart)
                .isSoundAndSmall()
                .shows("w0", "w9999", "The 40 longest bars; 9960 shorter left out");
        assertThat(chart.text())
                .endsWith("████████████████████\nThe 40 longest bars; 9960 shorter left out");
        assertThat(chart.text().indexOf("w0 ")).isLessThan(chart.text().indexOf("w9999"));
    }

    @Test
    void barsWithoutASizeOrWithAHugeOneAreDrawn() {
        assertThatChart(Charts.bars("b", "v", List.of(new Bar("zero", 0)))).isSoundAndSmall();
        assertThatChart(Charts.bars("b", "v", List.of(new Bar("", 1e308), new Bar("", -1e308))))
                .isSoundAndSmall();
    }

    @Test
    void aBarWithoutAFiniteValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bar("wind", Double.NaN))
                .withMessage("The bar 'wind' has the value NaN; give a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.bars("Weights", "weight", List.of()))
                .withMessage("The bar chart 'Weights' has no bars; give at least one");
    }
}
