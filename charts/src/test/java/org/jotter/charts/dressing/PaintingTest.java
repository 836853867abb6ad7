package org.jotter.charts.dressing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.JotterTheme;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

class PaintingTest {

    static Stream<String> names() {
        return UserCharts.all().keySet().stream();
    }

    private static Chart<?, ?> chart(String name) {
        return UserCharts.all().get(name).get();
    }

    static List<String> words(Painting painting) {
        return painting.recording().marks().stream()
                .filter(Words.class::isInstance)
                .map(mark -> ((Words) mark).text())
                .toList();
    }

    private static <M extends Mark> List<M> marks(Painting painting, Class<M> type) {
        return painting.recording().marks().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aChartIsLeftAsItWas(String name) {
        Chart<?, ?> chart = chart(name);
        Map<String, String> before = everythingOf(chart);
        Painting.of(chart);
        assertThat(everythingOf(chart)).isEqualTo(before);
    }

    /** Every getter of the chart's styler and of its series. */
    private static Map<String, String> everythingOf(Chart<?, ?> chart) {
        Map<String, String> all = new TreeMap<>(gettersOf("styler", chart.getStyler()));
        for (Series series : chart.getSeriesCollection()) {
            all.putAll(gettersOf(series.getName(), series));
        }
        return all;
    }

    private static Map<String, String> gettersOf(String prefix, Object object) {
        Map<String, String> values = new TreeMap<>();
        for (Method method : object.getClass().getMethods()) {
            if (method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*")) {
                values.put(prefix + "." + method.getName(), value(method, object));
            }
        }
        return values;
    }

    private static String value(Method method, Object object) {
        try {
            Object value = method.invoke(object);
            String text = Arrays.deepToString(new Object[] {value});
            return value instanceof Font font ? font + " " + font.getClass() : text;
        } catch (ReflectiveOperationException e) {
            return "refused"; // a getter of a render style that was not chosen
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWordOfAChartIsText(String name) {
        Chart<?, ?> chart = chart(name);
        Painting painting = Painting.of(chart);
        if (!chart.getTitle().isEmpty()) {
            assertThat(words(painting)).contains(chart.getTitle());
        }
        assertThat(marks(painting, Fill.class)).noneMatch(PaintingTest::isLetters);
    }

    /** Outlines of letters have curves of second degree; nothing else that XChart fills has. */
    private static boolean isLetters(Fill fill) {
        double[] point = new double[6];
        for (var i = fill.path().getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(point) == PathIterator.SEG_QUADTO) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aChartLooksTheSameWhenItIsShownAgain(String name) {
        Chart<?, ?> chart = chart(name);
        assertThat(described(Painting.of(chart))).isEqualTo(described(Painting.of(chart)));
    }

    private static List<String> described(Painting painting) {
        List<String> all = new ArrayList<>();
        for (Mark mark : painting.recording().marks()) {
            if (mark instanceof Fill fill) {
                all.add(
                        "fill "
                                + (fill.paint() instanceof Color ? fill.paint() : "")
                                + fill.path().getBounds2D());
            } else if (mark instanceof Lines lines) {
                all.add("lines " + lines.color() + lines.polylines().size());
            } else {
                all.add(mark instanceof Words ? mark.toString() : mark.getClass().getName());
            }
        }
        return all;
    }

    @Test
    void whatTheUserChoseStays() {
        XYChart chart = UserCharts.xy("Mine");
        chart.getStyler().setChartTitleFont(new Font(Font.SERIF, Font.ITALIC, 22));
        chart.getStyler().setChartBackgroundColor(Color.YELLOW);
        chart.getStyler().setXAxisDecimalPattern("0.000");
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2}).setLineColor(Color.RED);
        Painting painting = Painting.of(chart);
        Words title =
                marks(painting, Words.class).stream()
                        .filter(w -> w.text().equals("Mine"))
                        .findFirst()
                        .orElseThrow();
        assertThat(title.font()).isEqualTo(new Font(Font.SERIF, Font.ITALIC, 22));
        assertThat(words(painting)).contains("1.000");
        assertThat(marks(painting, Lines.class)).anyMatch(lines -> lines.color().equals(Color.RED));
        assertThat(marks(painting, Fill.class).get(0).paint()).isEqualTo(Color.YELLOW);
    }

    @Test
    void whatTheUserLeftIsTheHouses() {
        XYChart chart = UserCharts.xy("Mine");
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        Painting painting = Painting.of(chart);
        assertThat(marks(painting, Lines.class))
                .extracting(Lines::color)
                .contains(HouseColors.GRID, HouseColors.series(0));
        assertThat(words(painting)).doesNotContain("a");
        assertThat(marks(painting, Words.class).get(0).font().getFamily()).isEqualTo("Roboto");
    }

    @Test
    void anotherThemeStaysWhole() {
        Painting painting = Painting.of(chart("ggplot2 theme"));
        assertThat(marks(painting, Fill.class).get(0).path().getBounds2D())
                .isEqualTo(new Rectangle2D.Double(0, 0, 520, 340));
        assertThat(marks(painting, Words.class))
                .noneMatch(words -> words.font().getFamily().equals("Roboto"));
    }

    @Test
    void aChartWithOurThemeKeepsWhatIsSetAfterwards() {
        XYChart chart =
                new XYChartBuilder().width(300).height(200).theme(new JotterTheme()).build();
        chart.getStyler().setLegendVisible(true).setPlotBorderVisible(true);
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        chart.addSeries("b", new double[] {1, 2}, new double[] {2, 1});
        assertThat(words(Painting.of(chart))).contains("a", "b");
    }

    @Test
    void aChartThatWasExportedByXChartBeforeIsDressedStill() {
        XYChart chart = UserCharts.xy("Mine");
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        Painting.of(chart);
        chart.paint(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics(), 520, 340);
        assertThat(chart.getStyler().getChartTitleFont().getFamily()).isNotEqualTo("Roboto");
    }

    @Test
    void aChartThatWasMadeWithoutItsBuilderIsDressedToo() {
        HeatMapChart chart = new HeatMapChart(300, 200);
        chart.addSeries("v", new int[] {1, 2}, new int[] {1, 2}, new int[][] {{1, 2}, {3, 4}});
        assertThat(marks(Painting.of(chart), Fill.class))
                .anyMatch(fill -> fill.paint().equals(HouseColors.ramp()[4]));
    }
}
