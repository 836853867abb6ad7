package org.jotter.charts.dressing;

import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.Area;
import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.PolygonArea;
import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.Scatter;
import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.StepArea;

import java.util.List;
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

    private static final int POINTS_OF_LINES = 8_000;
    private static final int POINTS_OF_A_LINE = 2_000;
    private static final int POINTS_OF_CLOUDS = 7_000;
    private static final int LEAST_POINTS = 200;
    private static final int POINTS_WITH_MARKERS = 40;
    private static final int POINTS_WITH_THICK_LINE = 300;
    private static final int POINTS_WITH_LARGE_DOTS = 400;
    private static final int POINTS_WITH_MIDDLING_DOTS = 3_000;

    private final XYChart chart;
    private final XYStyler styler;
    private final List<XYSeries> series;
    private final Changes changes;
    private final List<String> notes;

    private XyDress(XYChart chart, Changes changes, List<String> notes) {
        this.chart = chart;
        this.styler = chart.getStyler();
        this.series = List.copyOf(chart.getSeriesCollection());
        this.changes = changes;
        this.notes = notes;
    }

    /** Notes what of the data is not painted. */
    static void dress(XYChart chart, Changes changes, List<String> notes) {
        XyDress dress = new XyDress(chart, changes, notes);
        for (int i = 0; i < dress.series.size(); i++) {
            dress.dress(dress.series.get(i), i);
        }
        dress.keepTicksOffTheData();
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
        if (style != PolygonArea) {
            reduce(one, style);
        }
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

    private void reduce(XYSeries one, XYSeriesRenderStyle style) {
        XyData all = new XyData(one.getXData(), one.getYData(), one.getExtraValues());
        XyData clean = all.cleaned(styler.isXAxisLogarithmic(), styler.isYAxisLogarithmic());
        XyData painted = style == Scatter ? cloud(one, clean) : line(clean);
        if (painted != all) {
            changes.set(data -> update(one, data), all, painted);
        }
    }

    private void update(XYSeries one, XyData data) {
        chart.updateXYSeries(one.getName(), data.x(), data.y(), data.errors());
    }

    private XyData line(XyData data) {
        int limit = share(Math.min(POINTS_OF_LINES, POINTS_OF_A_LINE * series.size()));
        return data.y().length <= limit ? data : data.at(Sample.ofLine(data.y(), limit));
    }

    private XyData cloud(XYSeries one, XyData data) {
        int limit = share(POINTS_OF_CLOUDS);
        if (data.y().length <= limit) {
            return data;
        }
        XyData some =
                data.at(
                        Sample.ofCloud(
                                new Sample.Scale(data.x(), styler.isXAxisLogarithmic()),
                                new Sample.Scale(data.y(), styler.isYAxisLogarithmic()),
                                limit));
        notes.add(
                Notes.pointsDrawn(
                        series.size() > 1 ? one.getLabel() : "", some.size(), data.size()));
        return some;
    }

    private int share(int ofAll) {
        return Math.max(LEAST_POINTS, ofAll / series.size());
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

    private double lowestX() {
        return series.stream().mapToDouble(XYSeries::getXMin).min().orElse(0);
    }

    private double spreadOfX() {
        double most = series.stream().mapToDouble(XYSeries::getXMax).max().orElse(0);
        return Math.max(0, most - lowestX());
    }
}
