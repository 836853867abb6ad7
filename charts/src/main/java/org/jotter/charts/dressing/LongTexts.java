package org.jotter.charts.dressing;

import org.jotter.charts.text.Text;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** Titles and names cut to what a picture can show; XChart lays out a name once for each letter. */
final class LongTexts {

    private static final int TITLE_LIMIT = 200;
    private static final int LABEL_LIMIT = 80;

    private LongTexts() {}

    static void cut(Chart<?, ?> chart, Changes changes) {
        changes.set(chart::setTitle, chart.getTitle(), Text.cut(chart.getTitle(), TITLE_LIMIT));
        for (Series series : chart.getSeriesCollection()) {
            String label = series.getLabel();
            if (label != null && label.length() > LABEL_LIMIT) {
                changes.set(series::setLabel, label, Text.cutMiddle(label, LABEL_LIMIT));
            }
        }
        if (chart instanceof AxesChart<?, ?> axes) {
            cutAxes(axes, changes);
        }
    }

    private static void cutAxes(AxesChart<?, ?> chart, Changes changes) {
        String x = chart.getXAxisTitle();
        String y = chart.getYAxisTitle();
        if (x != null) {
            changes.set(chart::setXAxisTitle, x, Text.cut(x, LABEL_LIMIT));
        }
        if (y != null) {
            changes.set(chart::setYAxisTitle, y, Text.cut(y, LABEL_LIMIT));
        }
    }
}
