package org.jotter.charts.dressing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jotter.charts.dressing.PaintingTest.words;

import java.awt.Color;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.Luminance;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;

/** What is mended of XChart, kind by kind. */
class DressTest {

    private static Painting painting(String chart) {
        return Painting.of(UserCharts.all().get(chart).get());
    }

    @Test
    void aLongLineIsPaintedWithFewerPointsAndItsPeak() {
        XYChart chart = UserCharts.xy("long");
        double[] y = UserCharts.random(200_000, 1);
        y[70_000] = 10;
        chart.addSeries("a", UserCharts.steps(y.length), y);
        Painting painting = Painting.of(chart);
        Lines line = lines(painting, HouseColors.series(0));
        assertThat(line.polylines().get(0).size()).isLessThan(2_200);
        assertThat(words(painting)).contains("10").doesNotContain("0.0");
        assertThat(chart.getSeries("a").getXData()).hasSize(200_000);
    }

    private static Lines lines(Painting painting, Color color) {
        return painting.recording().marks().stream()
                .filter(mark -> mark instanceof Lines lines && lines.color().equals(color))
                .map(Lines.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLargeCloudSaysHowManyOfItsPointsAreDrawn() {
        XYChart chart = UserCharts.xy("cloud");
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        Random random = new Random(4);
        double[] x = random.doubles(100_000).map(v -> random.nextGaussian()).toArray();
        chart.addSeries("a", x, Arrays.stream(x).map(v -> v + random.nextGaussian()).toArray());
        Painting painting = Painting.of(chart);
        assertThat(painting.notes())
                .singleElement()
                .asString()
                .matches("[\\d,]+ of 100,000 points drawn");
        assertThat(words(painting)).containsAll(painting.notes());
    }

    @Test
    void numbersThatCannotBePaintedAreGaps() {
        XYChart chart = UserCharts.xy("infinite");
        double none = Double.NEGATIVE_INFINITY;
        chart.addSeries("a", new double[] {1, 2, 3, 4}, new double[] {1, 1 / 0.0, 3, none});
        chart.addSeries("b", new double[] {none, 2}, new double[] {1e308, -1e308});
        assertThat(words(Painting.of(chart))).contains("infinite");
    }

    @Test
    void whatIsNotAboveZeroIsAGapOnALogarithmicAxis() {
        XYChart chart = UserCharts.xy("log");
        chart.getStyler().setYAxisLogarithmic(true);
        chart.addSeries("a", new double[] {1, 2, 3, 4}, new double[] {0, 1, 100, 10});
        assertThat(words(Painting.of(chart))).contains("1", "10", "100");
    }

    @Test
    void equallySpacedDataHasRoundNumbersAlongItsAxes() {
        XYChart chart = UserCharts.xy("spaced");
        double[] x = IntStream.range(0, 16).mapToDouble(i -> 63.0 * i).toArray();
        chart.addSeries("a", x, x);
        assertThat(words(Painting.of(chart)))
                .contains("0", "200", "400")
                .doesNotContain("63", "126");
    }

    @Test
    void oneBarHasRoundNumbersBesideIt() {
        CategoryChart chart = UserCharts.categories("one");
        chart.addSeries("a", List.of("only"), List.of(0.9193));
        assertThat(words(Painting.of(chart)))
                .contains("0.0", "0.2", "0.8")
                .doesNotContain("0.9193");
    }

    @Test
    void aLegendThatIsTooLongGivesWayAndSaysSo() {
        Painting painting = painting("thirty series");
        assertThat(painting.notes())
                .singleElement()
                .asString()
                .matches("\\d+ more not in the legend");
        assertThat(painting.recording().marks())
                .filteredOn(Words.class::isInstance)
                .allMatch(mark -> ((Words) mark).y() > 0 && ((Words) mark).y() < 340);
    }

    @Test
    void aLegendBelowStaysWithinTheCard() {
        assertThat(painting("legend below").recording().marks())
                .filteredOn(Words.class::isInstance)
                .allMatch(mark -> ((Words) mark).x() >= 0)
                .allMatch(mark -> ((Words) mark).x() + ((Words) mark).width() <= 520);
    }

    @Test
    void wideLabelsBelowBarsAreTurnedAndAllOfThemShown() {
        Painting painting = painting("bars");
        assertThat(words(painting)).contains("departure_delay", "distance", "previous_delay");
        assertThat(painting.recording().marks())
                .filteredOn(mark -> mark instanceof Words w && w.text().equals("distance"))
                .allMatch(mark -> ((Words) mark).angle() < -0.5);
    }

    @Test
    void everyBarOfAHorizontalChartHasItsName() {
        HorizontalBarChart chart = new HorizontalBarChart(500, 400);
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "feature " + i).toList();
        chart.addSeries("w", Collections.nCopies(20, 0.0833), names);
        assertThat(words(Painting.of(chart))).containsAll(names);
    }

    @Test
    void barsLeftOfZeroHaveTheSecondColor() {
        HorizontalBarChart chart = new HorizontalBarChart(500, 300);
        chart.getStyler().setLabelsVisible(true);
        chart.addSeries("w", List.of(0.0833, -0.5), List.of("a", "b"));
        Painting painting = Painting.of(chart);
        assertThat(painting.recording().marks())
                .filteredOn(Fill.class::isInstance)
                .extracting(mark -> ((Fill) mark).paint())
                .contains(HouseColors.series(0), HouseColors.series(1));
        assertThat(words(painting)).contains("0.0833", "-0.5");
    }

    @Test
    void aBoxPlotHasTheHousesColorsAndDotsForOutliers() {
        Painting painting = painting("box");
        assertThat(painting.recording().marks())
                .noneMatch(
                        mark ->
                                mark instanceof Lines lines
                                        && List.of(Color.RED, Color.BLUE, Color.BLACK)
                                                .contains(lines.color()));
        assertThat(painting.recording().marks())
                .anyMatch(mark -> mark instanceof Dots dots && dots.centers().size() > 10);
    }

    @Test
    void everyValueOfAHeatMapReadsOnItsCellInBothThemes() {
        Painting painting = painting("heat map");
        List<Fill> cells =
                painting.recording().marks().stream()
                        .filter(
                                mark ->
                                        mark instanceof Fill fill
                                                && fill.paint() instanceof Color color
                                                && !color.equals(HouseColors.CARD))
                        .map(Fill.class::cast)
                        .toList();
        int seen = 0;
        for (var mark : painting.recording().marks()) {
            if (mark instanceof Words words && words.font().getSize() == 12) {
                for (Fill cell : cells) {
                    if (cell.path().contains(words.x() + 3, words.y() - 3)) {
                        Color color = (Color) cell.paint();
                        assertThat(Luminance.contrast(words.color(), color))
                                .isGreaterThanOrEqualTo(4.5);
                        assertThat(
                                        Luminance.contrast(
                                                painting.twins().apply(words.color()),
                                                painting.twins().apply(color)))
                                .isGreaterThanOrEqualTo(4.5);
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(64);
    }

    @Test
    void theScaleOfAHeatMapIsWrittenInRoundNumbers() {
        assertThat(words(painting("heat map"))).contains("99", "2").doesNotContain("99.0", "2.0");
        assertThat(words(painting("piecewise heat map"))).contains("59.4 ~ 79.2");
    }

    @Test
    void labelsOfAnAxisStandOnOneLine() {
        CategoryChart chart = UserCharts.categories("letters");
        chart.addSeries("a", List.of("axe", "eggs", "Fly"), List.of(1, 2, 3));
        assertThat(Painting.of(chart).recording().marks())
                .filteredOn(
                        mark ->
                                mark instanceof Words w
                                        && List.of("axe", "eggs", "Fly").contains(w.text()))
                .extracting(mark -> ((Words) mark).y())
                .hasSize(3)
                .containsOnly(
                        Painting.of(chart).recording().marks().stream()
                                .filter(mark -> mark instanceof Words w && w.text().equals("axe"))
                                .map(mark -> ((Words) mark).y())
                                .findFirst()
                                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(LegendLayout.class)
    void theLinesOfALegendAreAsFarApartWhateverTheirLetters(LegendLayout layout) {
        XYChart chart = UserCharts.xy("legend");
        List<String> names = List.of("ace", "gap", "sun", "Ring");
        names.forEach(name -> chart.addSeries(name, new double[] {1, 2}, new double[] {2, 1}));
        chart.getStyler().setLegendLayout(layout);
        double[] heights =
                all(Painting.of(chart), Words.class)
                        .filter(words -> names.contains(words.text()))
                        .mapToDouble(Words::y)
                        .toArray();
        assertThat(heights).hasSize(4);
        double step = heights[1] - heights[0];
        assertThat(step > 10).isEqualTo(layout == LegendLayout.Vertical);
        assertThat(heights[2] - heights[1]).isCloseTo(step, within(0.01));
        assertThat(heights[3] - heights[2]).isCloseTo(step, within(0.01));
    }

    @Test
    void theNumbersOfARightAxisBeginAtThePlot() {
        double[] begins =
                all(painting("two y axes"), Words.class)
                        .filter(words -> words.text().startsWith("0.00"))
                        .mapToDouble(Words::x)
                        .distinct()
                        .toArray();
        assertThat(begins).hasSize(1);
    }

    private static <T extends Mark> Stream<T> all(Painting painting, Class<T> kind) {
        return painting.recording().marks().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void aTitleThatIsTooLongIsCut() {
        XYChart chart = UserCharts.xy("Title ".repeat(50));
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        assertThat(words(Painting.of(chart)))
                .anyMatch(
                        text ->
                                text.startsWith("Title Title")
                                        && text.endsWith("…")
                                        && text.length() < 100);
    }
}
