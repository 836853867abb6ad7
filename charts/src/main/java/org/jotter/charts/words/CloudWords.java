package org.jotter.charts.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.series.AxesChartSeriesNumerical;

/** Of points: how many, from where to where, and how much y goes with x. */
final class CloudWords implements Described {

    private final AxesChart<?, ?> chart;
    private final String kind;
    private final List<? extends AxesChartSeriesNumerical> series;

    CloudWords(XYChart chart) {
        this(
                chart,
                "Scatter plot",
                chart.getSeriesCollection().stream().filter(s -> s.isEnabled()).toList());
    }

    CloudWords(BubbleChart chart) {
        this(chart, "Bubble chart", List.copyOf(chart.getSeriesCollection()));
    }

    private CloudWords(
            AxesChart<?, ?> chart, String kind, List<? extends AxesChartSeriesNumerical> series) {
        this.chart = chart;
        this.kind = kind;
        this.series = series;
    }

    /** True where every series is of points alone. */
    static boolean isCloud(XYChart chart) {
        return chart.getSeriesCollection().stream()
                .allMatch(
                        one ->
                                one.getXYSeriesRenderStyle()
                                        .filter(style -> style == XYSeriesRenderStyle.Scatter)
                                        .isPresent());
    }

    @Override
    public String description() {
        return series.stream()
                .limit(LineWords.MOST_SERIES)
                .map(CloudWords::sentence)
                .collect(Collectors.joining(" ", Heading.kind(kind, chart) + ". ", ""));
    }

    private static String sentence(AxesChartSeriesNumerical cloud) {
        return "%s: %s, correlation %s."
                .formatted(
                        Heading.name(cloud.getLabel()),
                        Text.count(cloud.getXData().length, "point"),
                        correlation(cloud));
    }

    @Override
    public String text() {
        TextTable table =
                TextTable.aligned("lrrrrrr")
                        .row("series", "points", "x min", "x max", "y min", "y max", "correlation");
        series.stream().limit(LineWords.MOST_SERIES).forEach(cloud -> table.row(row(cloud)));
        int more = series.size() - LineWords.MOST_SERIES;
        return Heading.of(chart, Heading.axes(chart), table + Heading.more(more));
    }

    private static List<String> row(AxesChartSeriesNumerical cloud) {
        return List.of(
                Heading.name(cloud.getLabel()),
                count(cloud),
                Numbers.number(cloud.getXMin()),
                Numbers.number(cloud.getXMax()),
                Numbers.number(cloud.getYMin()),
                Numbers.number(cloud.getYMax()),
                correlation(cloud));
    }

    private static String count(AxesChartSeriesNumerical cloud) {
        return String.format(Locale.ROOT, "%d", cloud.getXData().length);
    }

    private static String correlation(AxesChartSeriesNumerical cloud) {
        return Numbers.number(Correlation.of(cloud.getXData(), cloud.getYData()));
    }
}
