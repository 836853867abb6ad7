package org.jotter.charts.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarSeries;

/** Of bars beside their names: each value, with a bar of letters where there is one series. */
final class BarWords implements Described {

    private static final int MOST_BARS = 40;
    private static final int BAR_WIDTH = 20;

    private final HorizontalBarChart chart;
    private final List<HorizontalBarSeries> series;
    private final List<?> names;

    BarWords(HorizontalBarChart chart) {
        this.chart = chart;
        this.series = List.copyOf(chart.getSeriesCollection());
        this.names = series.get(0).getYData();
    }

    @Override
    public String description() {
        String longest =
                IntStream.range(0, names.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> -Math.abs(value(series.get(0), i))))
                        .limit(3)
                        .map(i -> name(i) + " " + Numbers.number(value(series.get(0), i)))
                        .collect(Collectors.joining(", "));
        String what = Heading.name(chart.getXAxisTitle());
        return "Bar chart%s, %s. Longest: %s."
                .formatted(
                        what.isBlank() ? "" : " of " + what,
                        Text.count(names.size(), "bar"),
                        longest);
    }

    @Override
    public String text() {
        TextTable table = TextTable.aligned("l" + "r".repeat(series.size()) + "l");
        if (series.size() > 1) {
            List<String> header = new ArrayList<>(List.of(""));
            series.forEach(one -> header.add(Heading.name(one.getLabel())));
            header.add("");
            table.row(header);
        }
        IntStream.range(0, Math.min(MOST_BARS, names.size())).forEach(i -> table.row(row(i)));
        int more = names.size() - MOST_BARS;
        return Heading.of(chart, Heading.name(chart.getXAxisTitle()), table + Heading.more(more));
    }

    private List<String> row(int i) {
        List<String> row = new ArrayList<>(List.of(name(i)));
        series.forEach(one -> row.add(Numbers.number(value(one, i))));
        row.add(series.size() > 1 ? "" : bar(value(series.get(0), i)));
        return row;
    }

    private String bar(double value) {
        double longest =
                IntStream.range(0, names.size())
                        .mapToDouble(i -> Math.abs(value(series.get(0), i)))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        return value == 0 || !Double.isFinite(value)
                ? ""
                : Text.bar(Math.abs(value) / longest, BAR_WIDTH);
    }

    private String name(int i) {
        return Heading.name(String.valueOf(names.get(i)));
    }

    private static double value(HorizontalBarSeries bars, int i) {
        Number value = i < bars.getXData().size() ? bars.getXData().get(i) : null;
        return value == null ? Double.NaN : value.doubleValue();
    }
}
