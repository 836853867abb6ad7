package org.jotter.charts.dressing;

import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.Area;
import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.Scatter;
import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.StepArea;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jotter.charts.look.JotterTheme;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.series.Series.DataType;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines, areas and clouds over two axes: fewer points, finer lines, smaller dots where many are.
 */
final class XyDress {

    private static final int POINTS_WITH_MARKERS = 40;
    private static final int POINTS_WITH_THICK_LINE = 300;
    private static final int POINTS_WITH_LARGE_DOTS = 400;
    private static final int POINTS_WITH_MIDDLING_DOTS = 3_000;

    /** What axis and legend take of a chart's width, more or less. */
    private static final int OTHER_THAN_PLOT = 150;

    private static final int MOST_WHOLE = 10;

    private final XYChart chart;
    private final XYStyler styler;
    private final List<XYSeries> series;
    private final Changes changes;
    private final XyThinning thinning;

    private XyDress(XYChart chart, Changes changes, List<String> notes) {
        this.chart = chart;
        this.styler = chart.getStyler();
        this.series = List.copyOf(chart.getSeriesCollection());
        this.changes = changes;
        this.thinning = new XyThinning(chart, changes, notes);
    }

    /** Notes what of the data is not painted. */
    static void dress(XYChart chart, Changes changes, List<String> notes) {
        XyDress dress = new XyDress(chart, changes, notes);
        for (int i = 0; i < dress.series.size(); i++) {
            dress.dress(dress.series.get(i), i);
        }
        dress.keepTicksOffTheData();
        dress.countInWholeNumbers();
    }

    private void dress(XYSeries one, int index) {
        int size = one.getXData().length;
        XYSeriesRenderStyle style = one.getXYSeriesRenderStyle().orElse(XYSeriesRenderStyle.Line);
        if (style == Scatter) {
            shrinkDots(size);
        } else {
            thinLine(one, size);
        }
        if (style == Area || style == StepArea) {
            Fills.makeFaint(one, styler.getSeriesColors(), index, Fills.FAINT, changes);
        }
        thinning.thin(one);
    }

    private void shrinkDots(int size) {
        if (size > POINTS_WITH_LARGE_DOTS && styler.getMarkerSize() >= 5) {
            int small = size > POINTS_WITH_MIDDLING_DOTS ? 4 : 5;
            if (styler.getMarkerSize() <= JotterTheme.MARKER_SIZE) {
                changes.set(styler::setMarkerSize, styler.getMarkerSize(), small);
            }
        }
    }

    private void thinLine(XYSeries one, int size) {
        if (one.getMarker() == null && size > POINTS_WITH_MARKERS) {
            changes.set(one::setMarker, null, SeriesMarkers.NONE);
        }
        if (one.getLineStyle() == null
                && size > POINTS_WITH_THICK_LINE
                && series.size() <= styler.getSeriesColors().length
                && styler.getSeriesLines()[0].equals(JotterTheme.LINE)) {
            changes.set(one::setLineStyle, null, JotterTheme.FINE_LINE);
        }
    }

    /**
     * Where x or y are equally spaced, XChart labels the data (0, 63, 126) instead of round
     * numbers, and takes quadratic time. A series that is off, with a point that is off the grid,
     * stops that.
     */
    private void keepTicksOffTheData() {
        if (series.isEmpty() || series.get(0).getxAxisDataType() != DataType.Number) {
            return;
        }
        String name = "\u200b";
        if (chart.getSeries(name) == null) {
            double[] x = {lowestX() + 0.381966 * spreadOfX()};
            XYSeries off = chart.addSeries(name, x, new double[] {Double.NaN});
            off.setEnabled(false);
            off.setShowInLegend(false);
            changes.onTakeBack(() -> chart.removeSeries(name));
        }
    }

    /** Steps and epochs are whole; between two of them there is nothing to label. */
    private void countInWholeNumbers() {
        double spread = spreadOfX();
        int distance = (int) (0.95 * (chart.getWidth() - OTHER_THAN_PLOT) / Math.max(1, spread));
        boolean whole =
                series.stream()
                        .flatMapToDouble(one -> DoubleStream.of(one.getXData()).limit(MOST_WHOLE))
                        .allMatch(x -> x == Math.rint(x));
        if (whole && spread < MOST_WHOLE && distance > styler.getXAxisTickMarkSpacingHint()) {
            changes.set(
                    styler::setXAxisTickMarkSpacingHint,
                    styler.getXAxisTickMarkSpacingHint(),
                    distance);
        }
    }

    private double lowestX() {
        return series.stream().mapToDouble(XYSeries::getXMin).min().orElse(0);
    }

    private double spreadOfX() {
        double most = series.stream().mapToDouble(XYSeries::getXMax).max().orElse(0);
        return Math.max(0, most - lowestX());
    }
}
