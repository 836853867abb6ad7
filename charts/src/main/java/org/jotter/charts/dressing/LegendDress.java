package org.jotter.charts.dressing;

import java.util.List;
import org.jotter.charts.recording.RecordingGraphics;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.chartpart.RenderableSeries.LegendRenderType;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;

/**
 * A legend that is never cut. XChart paints one that is larger than its chart beyond the card; here
 * it is set tighter, then the last of its lines give way, and a note counts them.
 */
final class LegendDress {

    private static final int TIGHT_PADDING = 4;
    private static final float SMALL_LETTERS = 10;

    /** The height of a line of text, as a share of its font's size. */
    private static final double LINE = 0.95;

    private static final double LEAST_BOX = 20;

    /** The title above and the margins around a plot. */
    private static final double MARGINS = 64;

    private final Chart<?, ?> chart;
    private final Styler styler;
    private final List<Series> shown;
    private final Changes changes;

    private LegendDress(Chart<?, ?> chart, Changes changes) {
        this.chart = chart;
        this.styler = chart.getStyler();
        this.shown =
                chart.getSeriesCollection().stream()
                        .map(series -> (Series) series)
                        .filter(series -> series.isShowInLegend() && series.isEnabled())
                        .toList();
        this.changes = changes;
    }

    static void dress(Chart<?, ?> chart, Changes changes, List<String> notes) {
        LegendDress dress = new LegendDress(chart, changes);
        if (!dress.styler.isLegendVisible() || chart instanceof HeatMapChart) {
            return;
        }
        if (dress.shown.size() < 2) {
            changes.set(dress.styler::setLegendVisible, true, false);
            return;
        }
        dress.tighten();
        dress.giveWay(notes);
    }

    private void tighten() {
        if (room() < shown.size() && isVertical() && styler.getLegendPadding() > TIGHT_PADDING) {
            changes.set(styler::setLegendPadding, styler.getLegendPadding(), TIGHT_PADDING);
        }
        if (room() < shown.size() && styler.getLegendFont().getSize2D() > SMALL_LETTERS) {
            changes.set(
                    styler::setLegendFont,
                    styler.getLegendFont(),
                    styler.getLegendFont().deriveFont(SMALL_LETTERS));
        }
    }

    private void giveWay(List<String> notes) {
        int room = Math.max(1, room());
        if (room >= shown.size()) {
            return;
        }
        shown.subList(room, shown.size())
                .forEach(series -> changes.set(series::setShowInLegend, true, false));
        notes.add(Notes.notInLegend(shown.size() - room));
    }

    /** How many lines the legend has room for. */
    private int room() {
        return isVertical() ? roomDown() : roomAcross();
    }

    private boolean isVertical() {
        return styler.getLegendLayout() == LegendLayout.Vertical;
    }

    private int roomDown() {
        double line = styler.getLegendFont().getSize2D() * LINE;
        double entry = (hasBoxes() ? Math.max(LEAST_BOX, line) : line) + styler.getLegendPadding();
        return (int) ((chart.getHeight() - MARGINS - styler.getLegendPadding()) / entry);
    }

    private boolean hasBoxes() {
        return shown.stream()
                .map(Series::getLegendRenderType)
                .anyMatch(
                        type -> type != LegendRenderType.Line && type != LegendRenderType.Scatter);
    }

    private int roomAcross() {
        double left = chart.getWidth() - 2.0 * styler.getChartPadding();
        int room = 0;
        for (Series series : shown) {
            left -= widthOf(series) + LEAST_BOX + 2 * styler.getLegendPadding();
            if (left < 0) {
                break;
            }
            room++;
        }
        return room;
    }

    private double widthOf(Series series) {
        return styler.getLegendFont()
                .getStringBounds(series.getLabel(), RecordingGraphics.CONTEXT)
                .getWidth();
    }
}
