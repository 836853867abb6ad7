package org.jotter.charts.dressing;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.NotedFont;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.Styler.LegendLayout;

/**
 * The lines of a legend, all as far apart. XChart makes each as high as the outline of its label:
 * "run c" is lower than "run d".
 */
final class LegendLines {

    private final List<Mark> marks;
    private final List<String> labels;
    private final Font font;
    private final boolean vertical;

    private LegendLines(List<Mark> marks, Chart<?, ?> chart) {
        this.marks = marks;
        this.labels =
                chart.getSeriesCollection().stream()
                        .map(series -> (Series) series)
                        .filter(series -> series.isShowInLegend() && series.isEnabled())
                        .map(Series::getLabel)
                        .toList();
        this.font = NotedFont.plain(chart.getStyler().getLegendFont());
        this.vertical = chart.getStyler().getLegendLayout() == LegendLayout.Vertical;
    }

    static List<Mark> leveled(List<Mark> marks, Chart<?, ?> chart) {
        if (!chart.getStyler().isLegendVisible() || chart.getSeriesCollection().size() < 2) {
            return marks;
        }
        LegendLines lines = new LegendLines(marks, chart);
        for (int start = marks.size() - 1; start >= 0; start--) {
            List<Integer> places = lines.places(start);
            if (places.size() > 1 && places.size() == lines.labels.size()) {
                return lines.leveled(places);
            }
        }
        return marks;
    }

    /** Where in the marks the labels stand, if the first of them stands at this place. */
    private List<Integer> places(int start) {
        List<Integer> places = new ArrayList<>();
        for (int i = start; i < marks.size() && places.size() < labels.size(); i++) {
            if (marks.get(i) instanceof Words words) {
                if (!words.font().equals(font) || !words.text().equals(labels.get(places.size()))) {
                    break;
                }
                places.add(i);
            } else if (places.isEmpty()) {
                break;
            }
        }
        return places;
    }

    /** The first line stays; what XChart painted between two labels belongs to the second. */
    private List<Mark> leveled(List<Integer> places) {
        double first = middle(places.get(0));
        double last = middle(places.get(places.size() - 1));
        double step = vertical ? (last - first) / (places.size() - 1) : 0;
        List<Mark> leveled = new ArrayList<>(marks);
        for (int line = 0; line < places.size(); line++) {
            int place = places.get(line);
            double target = first + line * step;
            double down = target - middle(place);
            for (int i = line == 0 ? place : places.get(line - 1) + 1; i < place; i++) {
                leveled.set(i, marks.get(i).lower(down));
            }
            leveled.set(place, BaseLines.around(target, (Words) marks.get(place)));
        }
        return leveled;
    }

    private double middle(int place) {
        return BaseLines.middle((Words) marks.get(place));
    }
}
