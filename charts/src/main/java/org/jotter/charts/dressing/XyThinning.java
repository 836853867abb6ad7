package org.jotter.charts.dressing;

import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.PolygonArea;
import static org.knowm.xchart.XYSeries.XYSeriesRenderStyle.Scatter;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;

/**
 * Fewer points for an XY chart while it is painted; all of its long series share what it may have.
 */
final class XyThinning {

    private static final int POINTS_OF_LINES = 8_000;
    private static final int POINTS_OF_A_LINE = 2_000;
    private static final int POINTS_OF_CLOUDS = 7_000;

    /** So few are always painted. */
    private static final int FEW = 200;

    private final XYChart chart;
    private final XYStyler styler;
    private final Changes changes;
    private final List<String> notes;
    private final long lines;
    private final long clouds;

    /** Notes how many points of a cloud are painted; of a line all that can be seen are. */
    XyThinning(XYChart chart, Changes changes, List<String> notes) {
        this.chart = chart;
        this.styler = chart.getStyler();
        this.changes = changes;
        this.notes = notes;
        this.lines = longSeries(false);
        this.clouds = longSeries(true);
    }

    private long longSeries(boolean clouds) {
        return chart.getSeriesCollection().stream()
                .filter(one -> one.getXData().length > FEW && isCloud(one) == clouds)
                .count();
    }

    private static boolean isCloud(XYSeries one) {
        return one.getXYSeriesRenderStyle().filter(style -> style == Scatter).isPresent();
    }

    /** A polygon keeps its points: they are what it is. */
    void thin(XYSeries one) {
        if (one.getXYSeriesRenderStyle().filter(style -> style == PolygonArea).isPresent()) {
            return;
        }
        XyData all = new XyData(one.getXData(), one.getYData(), one.getExtraValues());
        XyData clean = all.cleaned(styler.isXAxisLogarithmic(), styler.isYAxisLogarithmic());
        XyData painted = isCloud(one) ? cloud(one, clean) : line(clean);
        if (painted != all) {
            changes.set(data -> update(one, data), all, painted);
        }
    }

    private void update(XYSeries one, XyData data) {
        chart.updateXYSeries(one.getName(), data.x(), data.y(), data.errors());
    }

    private XyData line(XyData data) {
        int limit = share(POINTS_OF_LINES, lines, POINTS_OF_A_LINE);
        return data.y().length <= limit ? data : data.at(Sample.ofLine(data.y(), limit));
    }

    private XyData cloud(XYSeries one, XyData data) {
        int limit = share(POINTS_OF_CLOUDS, clouds, POINTS_OF_CLOUDS);
        if (data.y().length <= limit) {
            return data;
        }
        Sample.Scale x = new Sample.Scale(data.x(), styler.isXAxisLogarithmic());
        Sample.Scale y = new Sample.Scale(data.y(), styler.isYAxisLogarithmic());
        XyData some = data.at(Sample.ofCloud(x, y, limit));
        String name = clouds > 1 ? one.getLabel() : "";
        notes.add(Notes.pointsDrawn(name, some.size(), data.size()));
        return some;
    }

    private static int share(int ofAll, long series, int most) {
        return (int) Math.max(FEW, Math.min(most, ofAll / Math.max(1, series)));
    }
}
