package org.jotter.charts.words;

import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.RadarSeries;

/** Of a radar chart: a row for each direction, a column for each series. */
final class RadarWords implements Described {

    private final RadarChart chart;
    private final List<RadarSeries> series;

    RadarWords(RadarChart chart) {
        this.chart = chart;
        this.series = List.copyOf(chart.getSeriesCollection());
    }

    @Override
    public String description() {
        return "Radar chart of %s for %s."
                .formatted(
                        Text.count(chart.getRadiiLabels().length, "value"),
                        String.join(
                                ", ",
                                series.stream().map(s -> Heading.name(s.getLabel())).toList()));
    }

    @Override
    public String text() {
        TextTable table = TextTable.aligned("l" + "r".repeat(series.size()));
        List<String> header = new ArrayList<>(List.of(""));
        series.forEach(one -> header.add(Heading.name(one.getLabel())));
        table.row(header);
        for (int i = 0; i < chart.getRadiiLabels().length; i++) {
            List<String> row = new ArrayList<>(List.of(Heading.name(chart.getRadiiLabels()[i])));
            for (RadarSeries one : series) {
                row.add(Numbers.number(one.getValues()[i]));
            }
            table.row(row);
        }
        return Heading.of(chart, table.toString());
    }
}
