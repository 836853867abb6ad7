package org.jotter.charts.dressing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Points;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.HorizontalBarChart;

/** A line where bars begin, as long as the grid is. */
final class ZeroLine {

    private static final BasicStroke STROKE = new BasicStroke(1);

    private ZeroLine() {}

    static List<Mark> of(List<Mark> marks, CategoryChart chart) {
        boolean bars =
                chart.getSeriesCollection().stream()
                        .anyMatch(
                                series ->
                                        series.getChartCategorySeriesRenderStyle()
                                                .filter(s -> s == CategorySeriesRenderStyle.Bar)
                                                .isPresent());
        Extremes grid = Extremes.of(marks, chart.getStyler().getPlotGridLinesColor());
        if (!bars || grid == null || chart.getStyler().isYAxisLogarithmic()) {
            return marks;
        }
        double y = chart.getScreenYFromChart(0);
        return grid.top - 1 <= y && y <= grid.bottom + 1
                ? with(marks, grid.left, y, grid.right, y)
                : marks;
    }

    static List<Mark> of(List<Mark> marks, HorizontalBarChart chart) {
        Extremes grid = Extremes.of(marks, chart.getStyler().getPlotGridLinesColor());
        if (grid == null || chart.getStyler().isXAxisLogarithmic()) {
            return marks;
        }
        double x = chart.getScreenXFromChart(0);
        return with(marks, x, grid.top, x, grid.bottom);
    }

    private static List<Mark> with(List<Mark> marks, double x1, double y1, double x2, double y2) {
        Points ends = new Points();
        ends.add(x1, y1);
        ends.add(x2, y2);
        List<Mark> all = new ArrayList<>(marks);
        all.add(new Lines(List.of(ends), new Path2D.Double(), HouseColors.AXIS, STROKE, null));
        return all;
    }

    /** How far the lines of one color reach. */
    private record Extremes(double left, double top, double right, double bottom) {

        /** Null where there are none. */
        static Extremes of(List<Mark> marks, Color color) {
            for (Mark mark : marks) {
                if (mark instanceof Lines lines && lines.color().equals(color)) {
                    return lines.polylines().stream()
                            .map(Extremes::of)
                            .reduce(Extremes::and)
                            .orElse(null);
                }
            }
            return null;
        }

        private static Extremes of(Points line) {
            int end = line.size() - 1;
            return new Extremes(
                    Math.min(line.x(0), line.x(end)),
                    Math.min(line.y(0), line.y(end)),
                    Math.max(line.x(0), line.x(end)),
                    Math.max(line.y(0), line.y(end)));
        }

        private Extremes and(Extremes other) {
            return new Extremes(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }
}
