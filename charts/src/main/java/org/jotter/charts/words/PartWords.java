package org.jotter.charts.words;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.DialChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** Of named values: each with its share of the whole. */
final class PartWords implements Described {

    private static final int BAR_WIDTH = 20;

    private record Part(String name, double value) {}

    private final Chart<?, ?> chart;
    private final String kind;
    private final double whole;
    private final List<Part> parts;

    private PartWords(Chart<?, ?> chart, String kind, double whole, List<Part> parts) {
        this.chart = chart;
        this.kind = kind;
        this.whole = whole;
        this.parts = parts;
    }

    static PartWords of(PieChart pie) {
        List<Part> parts =
                pie.getSeriesCollection().stream()
                        .filter(part -> part.getValue() != null)
                        .map(part -> new Part(part.getName(), part.getValue().doubleValue()))
                        .toList();
        double sum = parts.stream().mapToDouble(Part::value).sum();
        return new PartWords(pie, "Pie chart", sum, parts);
    }

    static PartWords of(DialChart dial) {
        return new PartWords(
                dial,
                "Dial",
                1,
                dial.getSeriesCollection().stream()
                        .map(each -> new Part(each.getName(), each.getValue()))
                        .toList());
    }

    @Override
    public String description() {
        return parts.stream()
                .map(
                        part ->
                                Heading.name(part.name())
                                        + " "
                                        + Numbers.percent(part.value() / whole))
                .collect(Collectors.joining(", ", kind + ": ", "."));
    }

    @Override
    public String text() {
        TextTable table = TextTable.aligned("lrrl");
        for (Part part : parts) {
            double share = part.value() / whole;
            table.row(
                    Heading.name(part.name()),
                    Numbers.number(part.value()),
                    Numbers.percent(share),
                    Text.bar(share, BAR_WIDTH));
        }
        return Heading.of(chart, table.toString());
    }
}
