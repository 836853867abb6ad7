package org.jotter.charts.dressing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Words;
import org.knowm.xchart.internal.chartpart.Chart;

/** One card with round corners below all, in place of the backgrounds of chart and plot. */
final class Backdrop {

    private static final double CORNER = 12;

    private Backdrop() {}

    static List<Mark> of(List<Mark> marks, Chart<?, ?> chart) {
        Color color = chart.getStyler().getChartBackgroundColor();
        Path2D card =
                new Path2D.Double(
                        new RoundRectangle2D.Double(
                                0, 0, chart.getWidth(), chart.getHeight(), CORNER, CORNER));
        List<Mark> kept = new ArrayList<>();
        kept.add(new Fill(card, color, null));
        boolean below = true;
        for (Mark mark : marks) {
            boolean background = mark instanceof Fill fill && fill.paint().equals(color);
            below = below && (background || mark instanceof Words);
            if (!(below && background) && !isBorder(mark, color)) {
                kept.add(mark);
            }
        }
        return kept;
    }

    /** The legend's. */
    private static boolean isBorder(Mark mark, Color color) {
        return mark instanceof Lines lines && lines.color().equals(color);
    }
}
