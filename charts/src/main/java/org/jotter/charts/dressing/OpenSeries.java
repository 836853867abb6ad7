package org.jotter.charts.dressing;

import org.knowm.xchart.OHLCSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.internal.series.Series;

/**
 * Keeps open what a series left open. XChart writes the colors, lines and markers that it chose for
 * a series into it, and from then on takes them for chosen.
 */
final class OpenSeries {

    private OpenSeries() {}

    static void keep(Chart<?, ?> chart, Changes changes) {
        chart.getSeriesCollection().forEach(series -> keep(series, changes));
    }

    private static void keep(Series series, Changes changes) {
        if (series.getFillColor() == null) {
            changes.onTakeBack(() -> series.setFillColor(null));
        }
        if (series instanceof AxesChartSeries axes) {
            keepLine(axes, changes);
        }
        if (series instanceof MarkerSeries markers) {
            keepMarker(markers, changes);
        }
        if (series instanceof OHLCSeries prices) {
            keepPrices(prices, changes);
        }
    }

    private static void keepLine(AxesChartSeries series, Changes changes) {
        if (series.getLineColor() == null) {
            changes.onTakeBack(() -> series.setLineColor(null));
        }
        if (series.getLineStyle() == null) {
            changes.onTakeBack(() -> openLineStyle(series));
        }
    }

    /** A series that has a width of its own cannot be given no style. */
    private static void openLineStyle(AxesChartSeries series) {
        float width = series.getLineWidth();
        series.setLineWidth(-1);
        series.setLineStyle(null);
        series.setLineWidth(width);
    }

    private static void keepMarker(MarkerSeries series, Changes changes) {
        if (series.getMarker() == null) {
            changes.onTakeBack(() -> series.setMarker(null));
        }
        if (series.getMarkerColor() == null) {
            changes.onTakeBack(() -> series.setMarkerColor(null));
        }
    }

    private static void keepPrices(OHLCSeries series, Changes changes) {
        if (series.getUpColor() == null) {
            changes.onTakeBack(() -> series.setUpColor(null));
        }
        if (series.getDownColor() == null) {
            changes.onTakeBack(() -> series.setDownColor(null));
        }
    }
}
