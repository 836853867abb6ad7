package org.jotter.charts.words;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.OHLCSeries;

/** Of prices: where each series opened and closed, and between what it was. */
final class PriceWords implements Described {

    private static final int SHAPE_WIDTH = 24;

    private final OHLCChart chart;
    private final List<OHLCSeries> series;

    PriceWords(OHLCChart chart) {
        this.chart = chart;
        this.series = List.copyOf(chart.getSeriesCollection());
    }

    @Override
    public String description() {
        return series.stream()
                .map(
                        one ->
                                "%s: %s, from %s to %s."
                                        .formatted(
                                                Heading.name(one.getLabel()),
                                                Text.count(closes(one).length, "point"),
                                                Numbers.number(first(one)),
                                                Numbers.number(last(one))))
                .collect(
                        Collectors.joining(
                                " ",
                                Heading.kind(
                                                "Chart of opening, high, low and closing values",
                                                chart)
                                        + ". ",
                                ""));
    }

    @Override
    public String text() {
        TextTable table =
                TextTable.aligned("lrrrrrl")
                        .row("series", "points", "open", "close", "low", "high", "shape");
        for (OHLCSeries one : series) {
            table.row(
                    Heading.name(one.getLabel()),
                    Integer.toString(closes(one).length),
                    Numbers.number(first(one)),
                    Numbers.number(last(one)),
                    Numbers.number(one.getYMin()),
                    Numbers.number(one.getYMax()),
                    Text.sparkline(closes(one), SHAPE_WIDTH));
        }
        return Heading.of(chart, Heading.axes(chart), table.toString());
    }

    private static double first(OHLCSeries one) {
        return one.getOpenData() == null ? closes(one)[0] : one.getOpenData()[0];
    }

    private static double last(OHLCSeries one) {
        double[] closes = closes(one);
        return closes[closes.length - 1];
    }

    /** A series that is a line has values only. */
    private static double[] closes(OHLCSeries one) {
        return one.getCloseData() == null ? one.getYData() : one.getCloseData();
    }
}
