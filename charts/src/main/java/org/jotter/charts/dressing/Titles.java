package org.jotter.charts.dressing;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.NotedFont;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** The title at the left edge, cut where it is too long; the title of the x axis in its color. */
final class Titles {

    /** The height of capital letters, as a share of their font's size. */
    private static final double CAPITALS = 0.8;

    private Titles() {}

    static List<Mark> of(List<Mark> marks, Chart<?, ?> chart) {
        return marks.stream()
                .map(mark -> mark instanceof Words words ? title(words, chart) : mark)
                .toList();
    }

    private static Words title(Words words, Chart<?, ?> chart) {
        if (is(words, chart.getTitle(), chart.getStyler().getChartTitleFont())) {
            return chartTitle(words, chart);
        }
        if (chart instanceof AxesChart<?, ?> axes
                && is(words, axes.getXAxisTitle(), axes.getStyler().getAxisTitleFont())) {
            Color color = axes.getStyler().getXAxisTitleColor();
            return color == null ? words : words.withColor(color);
        }
        return words;
    }

    private static boolean is(Words words, String title, Font font) {
        return words.angle() == 0
                && words.text().equals(title)
                && words.font().equals(NotedFont.plain(font));
    }

    /** Without a width: a viewer's own font may be wider, and there is room. */
    private static Words chartTitle(Words words, Chart<?, ?> chart) {
        int padding = chart.getStyler().getChartPadding();
        String text = Widths.cut(words.text(), words.font(), chart.getWidth() - 2.0 * padding);
        double base = padding + CAPITALS * words.font().getSize2D();
        return new Words(text, padding, base, 0, 0, words.font(), words.color());
    }
}
