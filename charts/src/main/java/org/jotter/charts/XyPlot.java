package org.jotter.charts;

import java.awt.Color;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseLook;
import org.jotter.charts.look.JotterTheme;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart over two axes in the house look, with what the charts of the house have in common. */
abstract class XyPlot extends XYChart {

    /** All charts of the house are as wide. */
    static final int WIDTH = 640;

    static final int HEIGHT = 380;

    private static final int MIDDLING_HEIGHT = 420;

    XyPlot(String title, String xLabel, String yLabel) {
        this(HEIGHT, title, xLabel, yLabel);
    }

    XyPlot(int height, String title, String xLabel, String yLabel) {
        super(WIDTH, height);
        HouseLook.wear(getStyler());
        setTitle(title);
        setXAxisTitle(xLabel);
        setYAxisTitle(yLabel);
    }

    /** A plot from 0 to 1 both ways. */
    static int heightOfRates() {
        return MIDDLING_HEIGHT;
    }

    /** Both axes from 0 to 1, whatever the data. */
    final void spanRates() {
        XYStyler styler = getStyler();
        styler.setXAxisMin(0.0);
        styler.setXAxisMax(1.0);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(1.0);
        styler.setYAxisTickMarkSpacingHint(60);
    }

    /** Adds a series; XChart wants names that differ, a user may have two runs of one name. */
    final XYSeries add(String name, double[] x, double[] y) {
        XYSeries series = addSeries(SeriesKeys.free(name, key -> getSeries(key) != null), x, y);
        series.setLabel(SeriesKeys.label(name));
        return series;
    }

    /** The points of a series, in the color of the next one. */
    final XYSeries add(Series series) {
        return add(series.name(), series.x(), series.y());
    }

    /** A faint dashed line to compare with; it has no line in the legend. */
    final XYSeries addReference(String name, double x1, double y1, double x2, double y2) {
        XYSeries line = add(name, new double[] {x1, x2}, new double[] {y1, y2});
        line.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(HouseColors.AXIS);
        line.setLineStyle(JotterTheme.REFERENCE);
        line.setShowInLegend(false);
        return line;
    }

    /** A filled outline without a line or a place in the legend. */
    final void addArea(String name, double[] x, double[] y, Color fill) {
        XYSeries area = add(name, x, y);
        area.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        area.setMarker(SeriesMarkers.NONE);
        area.setLineStyle(SeriesLines.NONE);
        area.setFillColor(fill);
        area.setShowInLegend(false);
    }

    /** Gives a series the color at this place, whatever was added before it. */
    static void color(XYSeries series, int index) {
        series.setLineColor(HouseColors.series(index));
        series.setMarkerColor(HouseColors.series(index));
    }
}
