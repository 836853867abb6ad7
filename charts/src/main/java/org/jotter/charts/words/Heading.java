package org.jotter.charts.words;

import org.jotter.charts.text.Text;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** The first lines of a chart's text: its title, and what its axes are called. */
final class Heading {

    static final int NAME_LIMIT = 40;
    private static final int TITLE_LIMIT = 120;

    private Heading() {}

    /** The title, then the text; no empty line where there is no title. */
    static String of(Chart<?, ?> chart, String text) {
        String title = Text.cut(chart.getTitle(), TITLE_LIMIT);
        return title.isBlank() ? text : title + "\n" + text;
    }

    /** The same with a line between, unless it says what the title says. */
    static String of(Chart<?, ?> chart, String line, String text) {
        boolean told = line.isBlank() || line.equals(Text.cut(chart.getTitle(), TITLE_LIMIT));
        return of(chart, told ? text : line + "\n" + text);
    }

    /** As {@code loss by step}; only the one that is named where the other is not. */
    static String axes(AxesChart<?, ?> chart) {
        String x = name(chart.getXAxisTitle());
        String y = name(chart.getYAxisTitle());
        if (x.isBlank() || y.isBlank()) {
            return x + y;
        }
        return y + " by " + x;
    }

    /** As {@code Line chart of loss by step}. */
    static String kind(String kind, AxesChart<?, ?> chart) {
        String axes = axes(chart);
        return axes.isBlank() ? kind : kind + " of " + axes;
    }

    /** The last line of a text that leaves some out. */
    static String more(int count) {
        return count > 0 ? "\n" + count + " more" : "";
    }

    static String name(String name) {
        return name == null ? "" : Text.cutMiddle(name, NAME_LIMIT);
    }
}
