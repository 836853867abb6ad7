package org.jotter.charts.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/** Of values over categories: a row for each category, a column for each series. */
final class CategoryWords implements Described {

    private static final int MOST_ROWS = 40;
    private static final int MOST_COLUMNS = 12;

    private final CategoryChart chart;
    private final List<CategorySeries> series;
    private final List<?> categories;

    CategoryWords(CategoryChart chart) {
        this.chart = chart;
        this.series = List.copyOf(chart.getSeriesCollection());
        this.categories = List.copyOf(series.get(0).getXData());
    }

    @Override
    public String description() {
        return series.stream()
                .limit(MOST_COLUMNS)
                .map(this::sentence)
                .collect(
                        Collectors.joining(
                                " ",
                                "%s, %d %s. "
                                        .formatted(
                                                Heading.kind("Chart", chart),
                                                categories.size(),
                                                categories.size() == 1 ? "category" : "categories"),
                                ""));
    }

    private String sentence(CategorySeries one) {
        int highest =
                IntStream.range(0, categories.size())
                        .filter(i -> !Double.isNaN(one.getYData()[i]))
                        .reduce((a, b) -> one.getYData()[b] > one.getYData()[a] ? b : a)
                        .orElse(0);
        return "%s: highest %s at %s."
                .formatted(
                        Heading.name(one.getLabel()),
                        Numbers.number(one.getYData()[highest]),
                        Heading.name(String.valueOf(categories.get(highest))));
    }

    @Override
    public String text() {
        int columns = Math.min(MOST_COLUMNS, series.size());
        TextTable table = TextTable.aligned("l" + "r".repeat(columns));
        List<String> header = new ArrayList<>(List.of(Heading.name(chart.getXAxisTitle())));
        series.stream().limit(columns).forEach(one -> header.add(Heading.name(one.getLabel())));
        table.row(header);
        IntStream.range(0, Math.min(MOST_ROWS, categories.size()))
                .forEach(i -> table.row(row(i, columns)));
        int more = categories.size() - MOST_ROWS;
        return Heading.of(chart, Heading.name(chart.getYAxisTitle()), table + Heading.more(more));
    }

    private List<String> row(int i, int columns) {
        List<String> row =
                new ArrayList<>(List.of(Heading.name(String.valueOf(categories.get(i)))));
        series.stream().limit(columns).forEach(one -> row.add(Numbers.number(one.getYData()[i])));
        return row;
    }
}
