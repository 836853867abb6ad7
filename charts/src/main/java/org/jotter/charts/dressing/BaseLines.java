package org.jotter.charts.dressing;

import java.awt.Font;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.NotedFont;
import org.jotter.charts.recording.RecordingGraphics;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Labels in a row on one base line, and labels beside an axis each in the middle of its mark.
 * XChart goes by the outline of each: "eggs" stands above "axes", and "gap" too low beside its bar.
 */
final class BaseLines {

    /** Half the height of a digit, as a share of its font's size. */
    private static final double MIDDLE = 0.36;

    /** Labels of one row differ by less than the depth of a letter. */
    private static final double DEPTH = 5;

    private BaseLines() {}

    static List<Mark> leveled(List<Mark> marks, Chart<?, ?> chart) {
        Font ticks =
                chart instanceof AxesChart<?, ?> axes
                        ? NotedFont.plain(axes.getStyler().getAxisTickLabelsFont())
                        : null;
        List<Mark> leveled = new ArrayList<>();
        for (int i = 0; i < marks.size(); ) {
            int end = endOfRow(marks, i);
            if (end - i > 1) {
                double base = lowest(marks.subList(i, end));
                marks.subList(i, end)
                        .forEach(mark -> leveled.add(((Words) mark).at(((Words) mark).x(), base)));
            } else if (marks.get(i) instanceof Words words
                    && words.angle() == 0
                    && words.font().equals(ticks)) {
                leveled.add(around(middle(words), words));
            } else {
                leveled.add(marks.get(i));
            }
            i = end;
        }
        return leveled;
    }

    private static int endOfRow(List<Mark> marks, int start) {
        int end = start + 1;
        while (end < marks.size() && isInRow(marks.get(start), marks.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInRow(Mark first, Mark next) {
        return first instanceof Words a
                && next instanceof Words b
                && a.angle() == 0
                && b.angle() == 0
                && a.font().equals(b.font())
                && Math.abs(a.y() - b.y()) < DEPTH;
    }

    private static double lowest(List<Mark> row) {
        return row.stream().mapToDouble(mark -> ((Words) mark).y()).max().orElseThrow();
    }

    /** Where XChart, going by the outline, meant the middle of these words to be. */
    static double middle(Words words) {
        TextLayout layout = new TextLayout(words.text(), words.font(), RecordingGraphics.CONTEXT);
        return words.y() - layout.getOutline(null).getBounds2D().getHeight() / 2;
    }

    /** The words with the middle of their small letters and digits at this height. */
    static Words around(double middle, Words words) {
        return words.at(words.x(), middle + MIDDLE * words.font().getSize2D());
    }
}
