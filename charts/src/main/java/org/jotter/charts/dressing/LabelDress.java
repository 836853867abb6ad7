package org.jotter.charts.dressing;

import java.awt.Font;
import java.util.Collection;
import java.util.List;
import org.jotter.charts.recording.RecordingGraphics;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.AxesChartStyler;

/** The labels below bars, boxes and columns: turned where they are too wide for their places. */
final class LabelDress {

    /** XChart's distance between labels and the house's: one of them means that none was chosen. */
    private static final List<Integer> DISTANCES_OF_NOBODY = List.of(70, 74);

    private static final int DISTANCE_OF_WORDS = 10;
    private static final int DISTANCE_OF_TURNED_WORDS = 13;
    private static final int DEGREES = 40;
    private static final int GAP = 6;

    /** What the other axis takes of a chart's width, or of its height. */
    private static final double OTHER_AXIS = 90;

    private static final double LEAST_BAR = 11;

    private final AxesChart<?, ?> chart;
    private final AxesChartStyler styler;
    private final Changes changes;

    private LabelDress(AxesChart<?, ?> chart, Changes changes) {
        this.chart = chart;
        this.styler = chart.getStyler();
        this.changes = changes;
    }

    static void dress(AxesChart<?, ?> chart, Changes changes) {
        LabelDress dress = new LabelDress(chart, changes);
        if (chart.getSeriesCollection().isEmpty()) {
            return;
        }
        if (chart instanceof CategoryChart categories) {
            dress.below(categories.getSeriesCollection().iterator().next().getXData());
        } else if (chart instanceof BoxChart boxes) {
            dress.below(boxes.getSeriesCollection().stream().map(Series::getName).toList());
        } else if (chart instanceof HeatMapChart heat) {
            dress.below(heat.getHeatMapSeries().getXData());
        } else if (chart instanceof HorizontalBarChart bars) {
            dress.beside(bars.getSeriesCollection().iterator().next().getYData().size());
        }
    }

    private void below(Collection<?> labels) {
        int distance = styler.getXAxisTickMarkSpacingHint();
        if (labels.isEmpty() || !DISTANCES_OF_NOBODY.contains(distance)) {
            return;
        }
        if (labels.iterator().next() instanceof Number) {
            numbers(labels, distance);
        } else {
            words(labels, distance);
        }
    }

    private void numbers(Collection<?> labels, int distance) {
        if (styler.getXAxisDecimalPattern() == null) {
            changes.set(styler::setXAxisDecimalPattern, null, pattern(labels));
        }
        int apart = (int) Math.ceil(widest(labels)) + GAP;
        changes.set(styler::setXAxisTickMarkSpacingHint, distance, apart);
    }

    /** As many decimals as the step from the first to the second number has. */
    private static String pattern(Collection<?> labels) {
        double[] values =
                labels.stream()
                        .limit(2)
                        .mapToDouble(each -> ((Number) each).doubleValue())
                        .toArray();
        double step = values.length < 2 ? 1 : Math.abs(values[1] - values[0]);
        if (step == Math.rint(step)) {
            return "0";
        }
        int decimals = (int) Math.ceil(-Math.log10(step)) + 1;
        return "0." + "#".repeat(Math.max(1, Math.min(8, decimals)));
    }

    private void words(Collection<?> labels, int distance) {
        double place = (chart.getWidth() - OTHER_AXIS) / labels.size();
        boolean turned = styler.getXAxisLabelRotation() != 0;
        if (!turned && widest(labels) + GAP > place) {
            changes.set(styler::setXAxisLabelRotation, 0, DEGREES);
            turned = true;
        }
        changes.set(
                styler::setXAxisTickMarkSpacingHint,
                distance,
                turned ? DISTANCE_OF_TURNED_WORDS : DISTANCE_OF_WORDS);
    }

    private double widest(Collection<?> labels) {
        Font font = styler.getAxisTickLabelsFont();
        return labels.stream()
                .mapToDouble(
                        label ->
                                font.getStringBounds(
                                                String.valueOf(label), RecordingGraphics.CONTEXT)
                                        .getWidth())
                .max()
                .orElse(0);
    }

    /** XChart leaves labels beside bars out by the distance that is meant for those below. */
    private void beside(int count) {
        if (styler.getXAxisMaxLabelCount() == 0
                && (chart.getHeight() - OTHER_AXIS) / count > LEAST_BAR) {
            changes.set(styler::setXAxisMaxLabelCount, 0, count + 1);
        }
    }
}
