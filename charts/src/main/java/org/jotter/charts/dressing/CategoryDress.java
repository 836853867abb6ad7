package org.jotter.charts.dressing;

import static org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Area;
import static org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Line;
import static org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Scatter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Bars, lines and areas over categories. */
final class CategoryDress {

    private static final int POINTS_WITH_MARKERS = 40;

    /** Above the highest bar, so that the numbers of the axis are not those of the bars. */
    private static final double HEADROOM = 0.001;

    private static final double HEADROOM_FOR_LABELS = 0.06;

    private final CategoryStyler styler;
    private final List<CategorySeries> series;
    private final Changes changes;

    private CategoryDress(CategoryChart chart, Changes changes) {
        this.styler = chart.getStyler();
        this.series = new ArrayList<>(chart.getSeriesCollection());
        this.changes = changes;
    }

    static void dress(CategoryChart chart, Changes changes) {
        CategoryDress dress = new CategoryDress(chart, changes);
        for (int i = 0; i < dress.series.size(); i++) {
            dress.dress(dress.series.get(i), i);
        }
        dress.bringPointsTogether();
        dress.leaveHeadroom();
    }

    /** XChart sets the points of a category side by side, as it does with bars. */
    private void bringPointsTogether() {
        boolean pointsOnly =
                series.stream()
                        .map(one -> one.getChartCategorySeriesRenderStyle().orElseThrow())
                        .allMatch(style -> style == Line || style == Area || style == Scatter);
        if (pointsOnly && !styler.isOverlapped() && !styler.isStacked()) {
            changes.set(styler::setOverlapped, false, true);
        }
    }

    private void dress(CategorySeries one, int index) {
        CategorySeriesRenderStyle style = one.getChartCategorySeriesRenderStyle().orElseThrow();
        boolean many = one.getYData().length > POINTS_WITH_MARKERS;
        if ((style == Line || style == Area) && many && one.getMarker() == null) {
            changes.set(one::setMarker, null, SeriesMarkers.NONE);
        }
        if (style == Area) {
            Fills.makeFaint(one, styler.getSeriesColors(), index, Fills.FAINT, changes);
        }
    }

    private void leaveHeadroom() {
        boolean oneAxis = series.stream().allMatch(one -> one.getYAxisGroup() == 0);
        if (series.isEmpty()
                || !oneAxis
                || styler.getYAxisMax() != null
                || styler.getYAxisMax(0) != null) {
            return;
        }
        double most = highest();
        double least =
                Math.min(0, series.stream().mapToDouble(CategorySeries::getYMin).min().orElse(0));
        boolean labelled = styler.isLabelsVisible() && styler.getLabelsPosition() > 1;
        if (most > 0) {
            double room = labelled ? HEADROOM_FOR_LABELS : HEADROOM;
            changes.set(styler::setYAxisMax, null, most + room * (most - least));
        }
    }

    private double highest() {
        double most = series.stream().mapToDouble(CategorySeries::getYMax).max().orElse(0);
        return styler.isStacked() ? Math.max(most, highestStack()) : most;
    }

    private double highestStack() {
        double[] stacks = new double[series.get(0).getYData().length];
        for (CategorySeries one : series) {
            double[] y = one.getYData();
            for (int i = 0; i < Math.min(y.length, stacks.length); i++) {
                stacks[i] += y[i] > 0 ? y[i] : 0;
            }
        }
        return DoubleStream.of(stacks).max().orElse(0);
    }
}
