package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.internal.chartpart.Chart;

class HouseChartsTest {

    static Stream<String> names() {
        return HouseCharts.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyChartIsSoundSmallAndAsWideAsTheOthers(String name) {
        Chart<?, ?> chart = HouseCharts.all().get(name).get();
        assertThatFigure(chart).isSoundAndSmall().hasSvgBelow(45_000);
        assertThat(Figure.of(chart).width()).isEqualTo(640);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyChartSaysWhatItShows(String name) {
        Figure figure = Figure.of(HouseCharts.all().get(name).get());
        assertThat(figure.description()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(figure.text()).startsWith(figure.title());
    }
}
