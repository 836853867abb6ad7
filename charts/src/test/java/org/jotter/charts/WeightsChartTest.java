package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HorizontalBarChart;

class WeightsChartTest {

    @Test
    void barsShowSignAndValue() {
        HorizontalBarChart chart =
                Charts.bars(
                        "Top weights",
                        "weight",
                        List.of(
                                new Bar("wind_speed", 2),
                                new Bar("visibility", -0.98765),
                                new Bar("day", 0)));
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("Top weights", "weight", "wind_speed", "visibility", "day", "-0.9877", "2")
                .hasDescription(
                        "Bar chart of weight, 3 bars. Longest: wind_speed 2, visibility -0.9877,"
                                + " day 0.")
                .hasText(
                        """
                        Top weights
                        weight
                        wind_speed        2  ████████████████████
                        visibility  -0.9877  ██████████
                        day               0\
                        """);
        assertThat(Figure.of(chart).svg()).contains("fill='#2a6fdb'").contains("fill='#df6b0b'");
    }

    @Test
    void twentyBarsAreAFewKilobytes() {
        List<Bar> bars =
                IntStream.range(0, 20)
                        .mapToObj(i -> new Bar("weather_hourly.wind_speed_" + i, i - 9.123456))
                        .toList();
        assertThatFigure(Charts.bars("Weights", "weight", bars))
                .isSoundAndSmall()
                .hasSvgBelow(8_000)
                .hasPngBelow(50_000);
    }

    @Test
    void ofManyBarsTheLongestStayInTheirOrder() {
        List<Bar> bars =
                IntStream.range(0, 10_000).mapToObj(i -> new Bar("w" + i, 5_000 - i)).toList();
        HorizontalBarChart chart = Charts.bars("Weights", "weight", bars);
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("w0", "w9999", "The 40 longest bars; 9960 shorter left out");
        String text = Figure.of(chart).text();
        assertThat(text)
                .endsWith("████████████████████\nThe 40 longest bars; 9960 shorter left out");
        assertThat(text.indexOf("w0 ")).isLessThan(text.indexOf("w9999"));
    }

    @Test
    void barsOfOneNameAreTwoBars() {
        assertThatFigure(Charts.bars("b", "v", List.of(new Bar("a", 1), new Bar("a", -1))))
                .isSoundAndSmall()
                .shows("a", "a (2)");
    }

    @Test
    void barsWithoutASizeOrWithAHugeOneAreDrawn() {
        assertThatFigure(Charts.bars("b", "v", List.of(new Bar("zero", 0)))).isSoundAndSmall();
        assertThatFigure(Charts.bars("b", "v", List.of(new Bar("", 1e308), new Bar("", -1e308))))
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
