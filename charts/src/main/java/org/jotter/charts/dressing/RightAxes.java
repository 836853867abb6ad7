package org.jotter.charts.dressing;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.NotedFont;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.YAxisPosition;

/**
 * The numbers of an axis to the right of the plot, which begin at the plot. XChart has one
 * alignment for all y axes, and the house's is the left one's.
 */
final class RightAxes {

    private RightAxes() {}

    static List<Mark> aligned(List<Mark> marks, Chart<?, ?> chart) {
        if (!(chart instanceof AxesChart<?, ?> axes) || !hasOneAlignedRight(axes)) {
            return marks;
        }
        Font ticks = NotedFont.plain(axes.getStyler().getAxisTickLabelsFont());
        List<Mark> aligned = new ArrayList<>();
        List<Words> labels = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Words words
                    && words.font().equals(ticks)
                    && words.x() > chart.getWidth() / 2.0) {
                labels.add(words);
            } else {
                aligned.addAll(aligned(labels));
                labels.clear();
                aligned.add(mark);
            }
        }
        aligned.addAll(aligned(labels));
        return aligned;
    }

    private static boolean hasOneAlignedRight(AxesChart<?, ?> chart) {
        AxesChartStyler styler = chart.getStyler();
        return styler.getYAxisLabelAlignment() == TextAlignment.Right
                && chart.getSeriesCollection().stream()
                        .mapToInt(AxesChartSeries::getYAxisGroup)
                        .anyMatch(
                                axis -> styler.getYAxisGroupPosistion(axis) == YAxisPosition.Right);
    }

    /** Labels to the right of the middle are an axis's of its own, or the last ones in a row. */
    private static List<Words> aligned(List<Words> labels) {
        double left = labels.stream().mapToDouble(Words::x).min().orElse(0);
        boolean inRow = labels.stream().mapToDouble(Words::y).distinct().count() == 1;
        return inRow
                ? List.copyOf(labels)
                : labels.stream().map(label -> label.at(left, label.y())).toList();
    }
}
