package org.jotter.charts.words;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxSeries;

/** Of boxes: the five numbers of each. */
final class BoxWords implements Described {

    private static final int MOST_BOXES = 40;

    private final BoxChart chart;
    private final List<BoxSeries> boxes;

    BoxWords(BoxChart chart) {
        this.chart = chart;
        this.boxes = List.copyOf(chart.getSeriesCollection());
    }

    @Override
    public String description() {
        return boxes.stream()
                .limit(MOST_BOXES)
                .map(
                        box ->
                                "%s: median %s."
                                        .formatted(
                                                Heading.name(box.getLabel()),
                                                Numbers.number(
                                                        FiveNumbers.of(box.getYData()).median())))
                .collect(Collectors.joining(" ", Heading.kind("Box plot", chart) + ". ", ""));
    }

    @Override
    public String text() {
        TextTable table =
                TextTable.aligned("lrrrrrr")
                        .row("", "values", "min", "quarter", "median", "three quarters", "max");
        boxes.stream().limit(MOST_BOXES).forEach(box -> table.row(row(box)));
        int more = boxes.size() - MOST_BOXES;
        return Heading.of(chart, Heading.axes(chart), table + Heading.more(more));
    }

    private static List<String> row(BoxSeries box) {
        FiveNumbers five = FiveNumbers.of(box.getYData());
        return List.of(
                Heading.name(box.getLabel()),
                Integer.toString(five.count()),
                Numbers.number(five.min()),
                Numbers.number(five.quarter()),
                Numbers.number(five.median()),
                Numbers.number(five.threeQuarters()),
                Numbers.number(five.max()));
    }
}
