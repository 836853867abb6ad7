package org.jotter.charts.dressing;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.look.DarkTwins;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.look.JotterTheme;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.Recording;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.theme.XChartTheme;

/** What XChart has no setting for, done to the painted chart. */
final class Finish {

    private static final float NOTE_LETTERS = 10;
    private static final double NOTE_ABOVE_EDGE = 5;

    private Finish() {}

    static Recording of(
            Recording recording, Chart<?, ?> chart, DarkTwins twins, List<String> notes) {
        Recording finished =
                recording
                        .with(marks -> BaseLines.leveled(marks, chart))
                        .with(marks -> LegendLines.leveled(marks, chart));
        if (wearsTheHouseLook(chart)) {
            finished =
                    finished.with(marks -> Backdrop.of(marks, chart))
                            .with(marks -> Titles.of(marks, chart))
                            .with(marks -> RightAxes.aligned(marks, chart))
                            .with(marks -> ofKind(marks, chart));
        }
        if (lettersAreOurs(chart)) {
            finished = finished.with(marks -> Letters.of(marks, twins));
        }
        return finished.with(marks -> noted(marks, chart, notes));
    }

    private static boolean wearsTheHouseLook(Chart<?, ?> chart) {
        return chart.getStyler().getTheme() instanceof JotterTheme
                || chart.getStyler().getTheme() instanceof XChartTheme;
    }

    private static List<Mark> ofKind(List<Mark> marks, Chart<?, ?> chart) {
        if (chart instanceof CategoryChart bars) {
            return ZeroLine.of(marks, bars);
        }
        if (chart instanceof HorizontalBarChart bars) {
            return ZeroLine.of(Bars.of(marks, bars), bars);
        }
        if (chart instanceof HeatMapChart heat) {
            return Cells.of(marks, heat);
        }
        return chart instanceof BoxChart ? Boxes.of(marks) : marks;
    }

    /** XChart chooses black or white letters by the light color alone. */
    private static boolean lettersAreOurs(Chart<?, ?> chart) {
        if (chart instanceof PieChart pie) {
            return pie.getStyler().isLabelsFontColorAutomaticEnabled();
        }
        if (chart instanceof CategoryChart bars) {
            return bars.getStyler().isLabelsFontColorAutomaticEnabled();
        }
        if (chart instanceof HorizontalBarChart bars) {
            return bars.getStyler().isLabelsFontColorAutomaticEnabled();
        }
        return chart instanceof HeatMapChart heat
                && heat.getStyler().getValueFontColor().equals(HouseColors.TEXT);
    }

    private static List<Mark> noted(List<Mark> marks, Chart<?, ?> chart, List<String> notes) {
        if (notes.isEmpty()) {
            return marks;
        }
        Font font = HouseFonts.regular(NOTE_LETTERS);
        double padding = chart.getStyler().getChartPadding();
        double edge = chart.getWidth() - padding;
        String text = Widths.cut(String.join(". ", notes), font, edge);
        double x = edge - Widths.of(text, font);
        double y =
                legendIsBelow(chart) ? padding + NOTE_LETTERS : chart.getHeight() - NOTE_ABOVE_EDGE;
        List<Mark> all = new ArrayList<>(marks);
        all.add(new Words(text, x, y, 0, Widths.of(text, font), font, HouseColors.QUIET));
        return all;
    }

    private static boolean legendIsBelow(Chart<?, ?> chart) {
        return chart.getStyler().isLegendVisible()
                && chart.getStyler().getLegendPosition() == LegendPosition.OutsideS;
    }
}
