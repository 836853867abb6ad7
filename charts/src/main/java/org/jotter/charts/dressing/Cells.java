package org.jotter.charts.dressing;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.NotedFont;
import org.jotter.charts.text.Numbers;
import org.knowm.xchart.HeatMapChart;

/** The cells of a heat map: those of one color as one mark, with the values of all above them. */
final class Cells {

    private final HeatMapChart chart;
    private final Map<Color, Fill> run = new LinkedHashMap<>();
    private final List<Words> letters = new ArrayList<>();
    private boolean inLegend;

    private Cells(HeatMapChart chart) {
        this.chart = chart;
    }

    static List<Mark> of(List<Mark> marks, HeatMapChart chart) {
        return new Cells(chart).finish(marks);
    }

    private List<Mark> finish(List<Mark> marks) {
        List<Mark> all = new ArrayList<>();
        all.add(marks.get(0)); // the card
        for (Mark mark : marks.subList(1, marks.size())) {
            if (mark instanceof Fill fill && isCell(fill)) {
                Color color = (Color) fill.paint();
                run.merge(color, fill, Cells::joined);
            } else if (mark instanceof Words words && !run.isEmpty()) {
                letters.add(words);
            } else {
                endRun(all);
                all.add(mark instanceof Words words ? rounded(words) : mark);
                inLegend |= mark instanceof Fill fill && isLegendBackground(fill);
            }
        }
        endRun(all);
        return all;
    }

    /** Or a box of the legend, which the legend's background keeps apart from the cells. */
    private boolean isCell(Fill fill) {
        return fill.paint() instanceof Color && !isLegendBackground(fill);
    }

    private boolean isLegendBackground(Fill fill) {
        return fill.paint().equals(chart.getStyler().getLegendBackgroundColor());
    }

    /** Letters stand on cells, so they come after all of them. */
    private void endRun(List<Mark> all) {
        all.addAll(run.values());
        double place = placeOfCell();
        letters.stream().filter(words -> inLegend || words.width() <= place).forEach(all::add);
        run.clear();
        letters.clear();
    }

    /** How wide a cell is; a value that is wider would be written over its neighbours. */
    private double placeOfCell() {
        Rectangle2D cells =
                run.values().stream()
                        .map(fill -> fill.path().getBounds2D())
                        .reduce(Rectangle2D::createUnion)
                        .orElseGet(Rectangle2D.Double::new);
        return cells.getWidth() / chart.getHeatMapSeries().getXData().size();
    }

    private static Fill joined(Fill first, Fill next) {
        first.path().append(next.path(), false);
        return first;
    }

    /** XChart writes the ends of the scale with all the digits of a double. */
    private boolean isLegendNumber(Words words) {
        return words.font().equals(NotedFont.plain(chart.getStyler().getLegendFont()))
                && (words.text().equals(String.valueOf(chart.getHeatMapSeries().getMin()))
                        || words.text().equals(String.valueOf(chart.getHeatMapSeries().getMax())));
    }

    private Words rounded(Words words) {
        if (!isLegendNumber(words)) {
            return words;
        }
        String text = Numbers.number(Double.parseDouble(words.text()));
        double width = Widths.of(text, words.font());
        return new Words(text, words.x(), words.y(), 0, width, words.font(), words.color());
    }
}
