package org.jotter.charts.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** Of lines: from where to where each goes, and its shape in a line of letters. */
final class LineWords implements Described {

    static final int MOST_SERIES = 18;
    private static final int SHAPE_WIDTH = 24;

    private final XYChart chart;
    private final List<XYSeries> series;

    LineWords(XYChart chart) {
        this.chart = chart;
        this.series = chart.getSeriesCollection().stream().filter(XYSeries::isEnabled).toList();
    }

    @Override
    public String description() {
        return series.stream()
                .limit(MOST_SERIES)
                .map(LineWords::sentence)
                .collect(Collectors.joining(" ", Heading.kind("Line chart", chart) + ". ", ""));
    }

    private static String sentence(XYSeries line) {
        double[] y = line.getYData();
        return "%s: %s, from %s to %s."
                .formatted(
                        Heading.name(line.getLabel()),
                        Text.count(y.length, "point"),
                        Numbers.number(y[0]),
                        Numbers.number(y[y.length - 1]));
    }

    @Override
    public String text() {
        TextTable table =
                TextTable.aligned("lrrrrrl")
                        .row("series", "points", "first", "last", "min", "max", "shape");
        series.stream().limit(MOST_SERIES).forEach(line -> table.row(row(line)));
        int more = series.size() - MOST_SERIES;
        return Heading.of(chart, Heading.axes(chart), table + Heading.more(more));
    }

    private static List<String> row(XYSeries line) {
        double[] y = line.getYData();
        return List.of(
                Heading.name(line.getLabel()),
                Integer.toString(y.length),
                Numbers.number(y[0]),
                Numbers.number(y[y.length - 1]),
                Numbers.number(finite(y).min().orElse(Double.NaN)),
                Numbers.number(finite(y).max().orElse(Double.NaN)),
                Text.sparkline(y, SHAPE_WIDTH));
    }

    private static DoubleStream finite(double[] values) {
        return DoubleStream.of(values).filter(Double::isFinite);
    }
}
