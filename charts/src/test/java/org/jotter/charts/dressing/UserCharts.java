package org.jotter.charts.dressing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.AnnotationTextPanel;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.BubbleChartBuilder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.DialChart;
import org.knowm.xchart.DialChartBuilder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.OHLCChartBuilder;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.PieSeries.PieSeriesRenderStyle;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.RadarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.Styler.YAxisPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Every kind of XChart and its corners, as a user makes them who has read XChart's manual alone.
 */
public final class UserCharts {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 340;

    private UserCharts() {}

    /** By name, made anew at each call. */
    public static Map<String, Supplier<Chart<?, ?>>> all() {
        Map<String, Supplier<Chart<?, ?>>> charts = new LinkedHashMap<>();
        charts.put("lines", UserCharts::lines);
        charts.put("scatter", UserCharts::scatter);
        charts.put("smooth, step, area", UserCharts::smoothStepArea);
        charts.put("all markers", UserCharts::markers);
        charts.put("gaps and a single point", UserCharts::gaps);
        charts.put("a constant", UserCharts::constant);
        charts.put("log axes", UserCharts::logAxes);
        charts.put("dates", UserCharts::dates);
        charts.put("two y axes", UserCharts::twoAxes);
        charts.put("error bars", UserCharts::errorBars);
        charts.put("annotations", UserCharts::annotations);
        charts.put("labels on points", UserCharts::labelsOnPoints);
        charts.put("other alphabets", UserCharts::alphabets);
        charts.put("thirty series", UserCharts::thirtySeries);
        charts.put("legend below", UserCharts::legendBelow);
        charts.put("bars", UserCharts::bars);
        charts.put("grouped bars", UserCharts::groupedBars);
        charts.put("stacked bars", UserCharts::stackedBars);
        charts.put("sticks", UserCharts::sticks);
        charts.put("lines over categories", UserCharts::categoryLines);
        charts.put("horizontal bars", UserCharts::horizontalBars);
        charts.put("box", UserCharts::box);
        charts.put("bubble", UserCharts::bubble);
        charts.put("pie", UserCharts::pie);
        charts.put("donut", UserCharts::donut);
        charts.put("radar", UserCharts::radar);
        charts.put("dial", UserCharts::dial);
        charts.put("ohlc", UserCharts::ohlc);
        charts.put("heat map", UserCharts::heatMap);
        charts.put("piecewise heat map", UserCharts::piecewise);
        charts.put("no series", () -> xy("No series"));
        charts.put("no words", UserCharts::noWords);
        charts.put("tiny", UserCharts::tiny);
        charts.put("ggplot2 theme", () -> themed(ChartTheme.GGPlot2));
        charts.put("matlab theme", () -> themed(ChartTheme.Matlab));
        return charts;
    }

    public static XYChart xy(String title) {
        return new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("x axis")
                .yAxisTitle("y axis")
                .build();
    }

    public static CategoryChart categories(String title) {
        return new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("category")
                .yAxisTitle("value")
                .build();
    }

    public static double[] random(int size, long seed) {
        return new Random(seed).doubles(size).toArray();
    }

    public static double[] steps(int size) {
        return IntStream.range(0, size).asDoubleStream().toArray();
    }

    private static Chart<?, ?> lines() {
        XYChart chart = xy("Loss by step");
        Random random = new Random(11);
        for (int run = 0; run < 5; run++) {
            int which = run;
            double[] loss =
                    Arrays.stream(steps(1_000))
                            .map(
                                    i ->
                                            0.25
                                                    + 0.1 * which
                                                    + (1.2 - 0.15 * which) * Math.exp(-i / 170)
                                                    + 0.03 * random.nextGaussian())
                            .toArray();
            chart.addSeries("run " + (char) ('a' + run), steps(1_000), loss);
        }
        return chart;
    }

    private static Chart<?, ?> scatter() {
        XYChart chart = xy("Scatter");
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        Random random = new Random(19);
        double[] x = random.doubles(5_000).map(v -> 40 + 12 * random.nextGaussian()).toArray();
        chart.addSeries(
                "flights",
                x,
                Arrays.stream(x).map(v -> 5 + 0.8 * v + 8 * random.nextGaussian()).toArray());
        return chart;
    }

    private static Chart<?, ?> smoothStepArea() {
        XYChart chart = xy("Smooth, step, area");
        double[] x = {1, 2, 3, 4};
        chart.addSeries("smooth", x, new double[] {1, 3, 2, 4}).setSmooth(true);
        chart.addSeries("step", x, new double[] {2, 1, 4, 3})
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Step);
        chart.addSeries("area", x, new double[] {0.5, 0.8, 0.4, 1})
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
        return chart;
    }

    private static Chart<?, ?> markers() {
        XYChart chart = xy("All markers");
        Marker[] markers = {
            SeriesMarkers.CIRCLE,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS,
            SeriesMarkers.PLUS,
            SeriesMarkers.TRAPEZOID,
            SeriesMarkers.OVAL,
            SeriesMarkers.RECTANGLE
        };
        for (int i = 0; i < markers.length; i++) {
            chart.addSeries(
                            "marker " + i,
                            new double[] {1, 2, 3},
                            new double[] {i, i + 0.5, i + 0.2})
                    .setMarker(markers[i]);
        }
        return chart;
    }

    private static Chart<?, ?> gaps() {
        XYChart chart = xy("Gaps and a single point");
        double none = Double.NaN;
        chart.addSeries("gaps", new double[] {1, 2, 3, 4, 5}, new double[] {1, none, 2, 3, none});
        chart.addSeries("one", new double[] {3}, new double[] {2});
        return chart;
    }

    private static Chart<?, ?> constant() {
        XYChart chart = xy("A constant");
        chart.addSeries("c", new double[] {1, 2, 3}, new double[] {5, 5, 5});
        return chart;
    }

    private static Chart<?, ?> logAxes() {
        XYChart chart = xy("Log axes");
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        double[] x = Arrays.stream(steps(30)).map(i -> Math.pow(10, -4 + i / 7)).toArray();
        chart.addSeries("loss", x, Arrays.stream(x).map(v -> 2 / v + v).toArray());
        return chart;
    }

    private static Chart<?, ?> dates() {
        XYChart chart = xy("Dates");
        Instant start = Instant.parse("2013-11-15T00:00:00Z");
        List<Date> days =
                IntStream.range(0, 60)
                        .mapToObj(i -> Date.from(start.plus(Duration.ofHours(12L * i))))
                        .toList();
        chart.addSeries("drift", days, Arrays.stream(random(60, 3)).boxed().toList());
        return chart;
    }

    private static Chart<?, ?> twoAxes() {
        XYChart chart = xy("Two y axes");
        double[] x = steps(50);
        chart.addSeries("loss", x, Arrays.stream(x).map(v -> Math.exp(-v / 15)).toArray());
        chart.addSeries(
                        "learning rate",
                        x,
                        Arrays.stream(x).map(v -> 0.001 * (1 + Math.cos(v / 16))).toArray())
                .setYAxisGroup(1);
        chart.setYAxisGroupTitle(0, "loss");
        chart.setYAxisGroupTitle(1, "rate");
        chart.getStyler().setYAxisGroupPosition(1, YAxisPosition.Right);
        return chart;
    }

    private static Chart<?, ?> errorBars() {
        XYChart chart = xy("Error bars");
        chart.addSeries(
                "mean",
                new double[] {1, 2, 3, 4, 5},
                new double[] {2, 3, 2.5, 4, 3.5},
                new double[] {0.3, 0.4, 0.2, 0.5, 0.3});
        return chart;
    }

    private static XYChart fivePoints(String title) {
        XYChart chart = xy(title);
        chart.addSeries("m", new double[] {1, 2, 3, 4, 5}, new double[] {2, 3, 2.5, 4, 3.5});
        return chart;
    }

    private static Chart<?, ?> annotations() {
        XYChart chart = fivePoints("Annotations");
        chart.addAnnotation(new AnnotationLine(3, false, false));
        chart.addAnnotation(new AnnotationText("threshold", 4.4, 3.1, false));
        chart.addAnnotation(new AnnotationTextPanel("AUC 0.86\naccuracy 0.81", 60, 60, true));
        return chart;
    }

    private static Chart<?, ?> labelsOnPoints() {
        XYChart chart = fivePoints("Labels on points");
        chart.getStyler().setToolTipsAlwaysVisible(true);
        return chart;
    }

    private static Chart<?, ?> alphabets() {
        XYChart chart = xy("Žluťoučký 日本語 العربية <b>&\"' 🚀");
        chart.addSeries("серия <1> & \"two\"", new double[] {1, 2, 3}, new double[] {1, 2, 3});
        chart.addSeries("模型 精度", new double[] {1, 2, 3}, new double[] {3, 2, 1});
        return chart;
    }

    private static Chart<?, ?> thirtySeries() {
        XYChart chart = xy("Thirty series");
        for (int i = 0; i < 30; i++) {
            chart.addSeries(
                    "run number " + i, new double[] {1, 2, 3}, new double[] {i, i * 0.7, i * 0.9});
        }
        return chart;
    }

    private static Chart<?, ?> legendBelow() {
        XYChart chart = xy("Legend below");
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        for (int i = 0; i < 8; i++) {
            chart.addSeries(
                    "run number " + i, new double[] {1, 2, 3}, new double[] {i, i * 0.7, i * 0.9});
        }
        return chart;
    }

    private static Chart<?, ?> bars() {
        CategoryChart chart = categories("Bars with long names");
        List<String> names =
                List.of(
                        "departure_delay",
                        "distance",
                        "carrier=AA",
                        "temperature",
                        "wind_speed",
                        "precipitation",
                        "taxi_out",
                        "previous_delay");
        chart.addSeries(
                "weight", names, List.of(0.92, -0.68, 0.65, 0.79, -0.61, 0.67, 0.66, -0.46));
        return chart;
    }

    private static Chart<?, ?> groupedBars() {
        CategoryChart chart = categories("Grouped bars with error bars");
        List<String> folds = List.of("fold 1", "fold 2", "fold 3");
        chart.addSeries("logistic", folds, List.of(0.8, 0.82, 0.79), List.of(0.02, 0.03, 0.01));
        chart.addSeries("forest", folds, List.of(0.85, 0.84, 0.86), List.of(0.01, 0.02, 0.02));
        return chart;
    }

    private static Chart<?, ?> stackedBars() {
        CategoryChart chart = categories("Stacked bars with labels");
        chart.getStyler().setStacked(true).setLabelsVisible(true);
        List<String> names = List.of("a", "b", "c", "d");
        chart.addSeries("one", names, List.of(3, 5, 2, 6));
        chart.addSeries("two", names, List.of(4, 1, 3, 2));
        chart.addSeries("three", names, List.of(2, 2, 5, 1));
        return chart;
    }

    private static Chart<?, ?> sticks() {
        CategoryChart chart = categories("Sticks");
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Stick);
        chart.addSeries(
                "s",
                IntStream.range(0, 25).boxed().toList(),
                Arrays.stream(random(25, 9)).boxed().toList());
        return chart;
    }

    private static Chart<?, ?> categoryLines() {
        CategoryChart chart = categories("Line and area over categories");
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
        List<String> days = List.of("Mon", "Tue", "Wed", "Thu", "Fri");
        chart.addSeries("a", days, List.of(3, 5, 2, 6, 4));
        chart.addSeries("b", days, List.of(1, 2, 3, 3, 5))
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Area);
        return chart;
    }

    private static Chart<?, ?> horizontalBars() {
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("Horizontal bars with labels")
                        .build();
        chart.getStyler().setLabelsVisible(true).setLabelsPosition(1.05);
        List<String> names = List.of("age", "fare", "class", "sex");
        chart.addSeries("gain", List.of(0.5, 0.3, 0.2, 0.1), names);
        chart.addSeries("split", List.of(0.4, 0.35, 0.1, 0.15), names);
        return chart;
    }

    private static Chart<?, ?> box() {
        BoxChart chart =
                new BoxChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("Delay by carrier")
                        .xAxisTitle("carrier")
                        .yAxisTitle("minutes")
                        .build();
        Random random = new Random(23);
        for (String carrier : List.of("AA", "DL", "UA", "WN", "B6")) {
            double middle = 10 + 10 * random.nextDouble();
            chart.addSeries(
                    carrier,
                    random.doubles(200)
                            .map(v -> middle + 7 * random.nextGaussian() + (v < 0.03 ? 25 : 0))
                            .toArray());
        }
        return chart;
    }

    private static Chart<?, ?> bubble() {
        BubbleChart chart =
                new BubbleChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("Bubble")
                        .xAxisTitle("x")
                        .yAxisTitle("y")
                        .build();
        for (int i = 0; i < 2; i++) {
            chart.addSeries(
                    "group " + i,
                    random(20, 3L * i),
                    random(20, 3L * i + 1),
                    Arrays.stream(random(20, 3L * i + 2)).map(v -> 8 + 30 * v).toArray());
        }
        return chart;
    }

    private static Chart<?, ?> pie() {
        PieChart chart = new PieChartBuilder().width(WIDTH).height(HEIGHT).title("Pie").build();
        for (int i = 0; i < 5; i++) {
            chart.addSeries("part " + i, 10 + 7 * i);
        }
        return chart;
    }

    private static Chart<?, ?> donut() {
        PieChart chart = (PieChart) pie();
        chart.setTitle("Donut");
        chart.getStyler()
                .setDefaultSeriesRenderStyle(PieSeriesRenderStyle.Donut)
                .setSumVisible(true);
        return chart;
    }

    private static Chart<?, ?> radar() {
        RadarChart chart =
                new RadarChartBuilder().width(WIDTH).height(HEIGHT).title("Radar").build();
        chart.setRadiiLabels(
                new String[] {"accuracy", "precision", "recall", "f1", "auc", "speed"});
        chart.addSeries("logistic", new double[] {0.8, 0.75, 0.7, 0.72, 0.86, 0.9});
        chart.addSeries("forest", new double[] {0.85, 0.8, 0.78, 0.79, 0.9, 0.5});
        return chart;
    }

    private static Chart<?, ?> dial() {
        DialChart chart = new DialChartBuilder().width(WIDTH).height(HEIGHT).title("Dial").build();
        chart.addSeries("AUC", 0.86, "86 %");
        return chart;
    }

    private static Chart<?, ?> ohlc() {
        OHLCChart chart =
                new OHLCChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("Open, high, low, close")
                        .build();
        int size = 30;
        double[] open = new double[size];
        double[] high = new double[size];
        double[] low = new double[size];
        double[] close = new double[size];
        Random random = new Random(1);
        double value = 100;
        for (int i = 0; i < size; i++) {
            open[i] = value;
            close[i] = value + 3 * random.nextGaussian();
            high[i] = Math.max(open[i], close[i]) + 2 * random.nextDouble();
            low[i] = Math.min(open[i], close[i]) - 2 * random.nextDouble();
            value = close[i];
        }
        chart.addSeries("stock", open, high, low, close);
        return chart;
    }

    private static Chart<?, ?> heatMap() {
        HeatMapChart chart = heat("Correlations", 8, 8);
        chart.getStyler().setShowValue(true);
        return chart;
    }

    private static Chart<?, ?> piecewise() {
        HeatMapChart chart = heat("Piecewise", 20, 12);
        chart.getStyler().setPiecewise(true);
        return chart;
    }

    public static HeatMapChart heat(String title, int columns, int rows) {
        HeatMapChart chart =
                new HeatMapChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
        Random random = new Random(2);
        int[][] values = new int[columns][];
        for (int i = 0; i < columns; i++) {
            values[i] = random.ints(rows, 0, 100).toArray();
        }
        chart.addSeries(
                "v",
                IntStream.range(0, columns).toArray(),
                IntStream.range(0, rows).toArray(),
                values);
        return chart;
    }

    private static Chart<?, ?> noWords() {
        XYChart chart = new XYChartBuilder().width(300).height(200).build();
        chart.addSeries(" ", new double[] {1, 2}, new double[] {1, 2});
        return chart;
    }

    private static Chart<?, ?> tiny() {
        XYChart chart = new XYChartBuilder().width(60).height(40).title("tiny").build();
        chart.addSeries("a", new double[] {1, 2}, new double[] {1, 2});
        return chart;
    }

    private static Chart<?, ?> themed(ChartTheme theme) {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(theme + ", as chosen")
                        .theme(theme)
                        .build();
        chart.addSeries("a", new double[] {1, 2, 3}, new double[] {1, 3, 2});
        return chart;
    }
}
