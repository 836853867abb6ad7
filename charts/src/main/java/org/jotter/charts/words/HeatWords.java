package org.jotter.charts.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapSeries;

/** Of a heat map: its values, the top row first, where there are few of them. */
final class HeatWords implements Described {

    private static final int MOST_CELLS_ACROSS = 16;

    private final HeatMapChart chart;
    private final HeatMapSeries series;

    HeatWords(HeatMapChart chart) {
        this.chart = chart;
        this.series = chart.getHeatMapSeries();
    }

    @Override
    public String description() {
        return "Heat map, %s and %s, values from %s to %s."
                .formatted(
                        Text.count(series.getXData().size(), "column"),
                        Text.count(series.getYData().size(), "row"),
                        Numbers.number(series.getMin()),
                        Numbers.number(series.getMax()));
    }

    @Override
    public String text() {
        boolean many =
                Math.max(series.getXData().size(), series.getYData().size()) > MOST_CELLS_ACROSS;
        return Heading.of(chart, Heading.axes(chart), many ? description() : table().toString());
    }

    private TextTable table() {
        TextTable table = TextTable.aligned("l" + "r".repeat(series.getXData().size()));
        List<String> header = new ArrayList<>(List.of(""));
        series.getXData().forEach(label -> header.add(Heading.name(String.valueOf(label))));
        table.row(header);
        String[][] cells = cells();
        for (int row = series.getYData().size() - 1; row >= 0; row--) {
            List<String> line = new ArrayList<>();
            line.add(Heading.name(String.valueOf(series.getYData().get(row))));
            line.addAll(List.of(cells[row]));
            table.row(line);
        }
        return table;
    }

    private String[][] cells() {
        int columns = series.getXData().size();
        String[][] cells = new String[series.getYData().size()][columns];
        for (String[] row : cells) {
            Arrays.fill(row, "");
        }
        for (Number[] cell : series.getHeatData()) {
            if (cell != null && cell[0].intValue() < columns && cell[1].intValue() < cells.length) {
                cells[cell[1].intValue()][cell[0].intValue()] =
                        Numbers.number(cell[2].doubleValue());
            }
        }
        return cells;
    }
}
