package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.charts.dressing.UserCharts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.BubbleChartBuilder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;

class FigureTest {

    private static final int MILLION = 1_000_000;

    static Stream<String> names() {
        return UserCharts.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKindOfXChartIsSoundAndSmall(String name) {
        assertThatFigure(UserCharts.all().get(name).get()).isSoundAndSmall();
    }

    private static double[] walk(int size) {
        Random random = new Random(1);
        double[] y = new double[size];
        for (int i = 1; i < size; i++) {
            y[i] = y[i - 1] + random.nextGaussian();
        }
        return y;
    }

    private static XYChart xy(XYSeriesRenderStyle style) {
        XYChart chart = UserCharts.xy("a million");
        chart.getStyler().setDefaultSeriesRenderStyle(style);
        return chart;
    }

    static Stream<Supplier<Chart<?, ?>>> millions() {
        return Stream.of(
                () -> {
                    XYChart chart = xy(XYSeriesRenderStyle.Line);
                    chart.addSeries("walk", UserCharts.steps(MILLION), walk(MILLION));
                    return chart;
                },
                () -> {
                    XYChart chart = xy(XYSeriesRenderStyle.Area);
                    IntStream.range(0, 5)
                            .forEach(
                                    i ->
                                            chart.addSeries(
                                                    "noise " + i,
                                                    UserCharts.steps(MILLION),
                                                    UserCharts.random(MILLION, i)));
                    return chart;
                },
                () -> {
                    XYChart chart = xy(XYSeriesRenderStyle.Scatter);
                    chart.addSeries("cloud", walk(MILLION), UserCharts.random(MILLION, 3));
                    return chart;
                },
                () -> UserCharts.heat("a million cells", 1_000, 1_000),
                () -> {
                    CategoryChart chart = UserCharts.categories("many bars");
                    List<Integer> names = IntStream.range(0, 20_000).boxed().toList();
                    chart.addSeries(
                            "noise",
                            names,
                            Arrays.stream(UserCharts.random(20_000, 4)).boxed().toList());
                    return chart;
                },
                () -> {
                    BubbleChart chart = new BubbleChartBuilder().title("many bubbles").build();
                    chart.addSeries(
                            "noise",
                            UserCharts.random(30_000, 1),
                            UserCharts.random(30_000, 2),
                            Arrays.stream(UserCharts.random(30_000, 3))
                                    .map(v -> 3 + 9 * v)
                                    .toArray());
                    return chart;
                });
    }

    @ParameterizedTest
    @MethodSource("millions")
    void whateverTheDataAFigureIsSmall(Supplier<Chart<?, ?>> chart) {
        assertThatFigure(chart.get()).isSoundAndSmall();
    }

    @Test
    void whatIsLeftOutIsSaidInTheWordsToo() {
        XYChart chart = xy(XYSeriesRenderStyle.Scatter);
        chart.addSeries("cloud", UserCharts.random(50_000, 1), UserCharts.random(50_000, 2));
        Figure figure = Figure.of(chart);
        assertThat(figure.notes()).hasSize(1);
        assertThat(figure.text()).endsWith("\n" + figure.notes().get(0));
        assertThat(figure.description()).endsWith(figure.notes().get(0) + ".");
    }

    @Test
    void aFigureStaysAsTheChartWasWhenItWasMade() {
        XYChart chart = xy(XYSeriesRenderStyle.Line);
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        Figure figure = Figure.of(chart);
        String svg = figure.svg();
        chart.setTitle("another");
        chart.updateXYSeries("a", new double[] {1, 2}, new double[] {200, 1}, null);
        assertThat(figure.svg()).isEqualTo(svg);
        assertThat(figure.title()).isEqualTo("a million");
    }

    @Test
    void hostileAndEndlessNamesAreSafeInEveryForm() {
        String hostile = "</text><script>alert('\u001b[31m')</script>\n" + "x".repeat(100_000);
        XYChart chart = UserCharts.xy(hostile);
        chart.setXAxisTitle(hostile);
        chart.setYAxisTitle(hostile);
        chart.addSeries(hostile, new double[] {1, 2}, new double[] {1, 2});
        chart.addSeries(hostile + "2", new double[] {1, 2}, new double[] {2, 1});
        assertThatFigure(chart).isSoundAndSmall();
        assertThat(Figure.of(chart).svg()).doesNotContain("<script");
        assertThat(Figure.of(chart).text()).doesNotContain("\u001b").hasSizeLessThan(1_000);
    }

    @Test
    void whatXChartCannotPaintIsToldWithItsReason() {
        XYChart chart = xy(XYSeriesRenderStyle.Area);
        chart.addSeries("a", new double[] {3, 1, 2}, new double[] {1, 2, 3});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(chart))
                .withMessage(
                        "The chart 'a million' cannot be painted: X-Data must be in ascending order"
                                + " for Area Charts!!!");
    }
}
