package org.jotter.charts.dressing;

import java.awt.Color;
import org.jotter.charts.look.HouseColors;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.Series;

/** Areas through which others can be seen. */
final class Fills {

    /** For areas behind lines. */
    static final int FAINT = 56;

    /** For shapes that stand alone. */
    static final int CLEAR = 190;

    private Fills() {}

    /** Fills each series that chose no color for it in its own, through which others are seen. */
    static void makeFaint(Chart<?, ?> chart, int alpha, Changes changes) {
        int index = 0;
        for (Series series : chart.getSeriesCollection()) {
            makeFaint(series, chart.getStyler().getSeriesColors(), index++, alpha, changes);
        }
    }

    /** The same for one of them, whose color is at this place unless its line has another. */
    static void makeFaint(Series series, Color[] colors, int index, int alpha, Changes changes) {
        if (series.getFillColor() == null) {
            Color line = series instanceof AxesChartSeries axes ? axes.getLineColor() : null;
            Color color = line == null ? colors[index % colors.length] : line;
            changes.set(series::setFillColor, null, HouseColors.faint(color, alpha));
        }
    }
}
