package org.jotter.charts.dressing;

import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.look.DarkTwins;
import org.jotter.charts.recording.Recording;
import org.jotter.charts.recording.RecordingGraphics;
import org.jotter.charts.recording.TextLog;
import org.jotter.charts.words.Noted;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.theme.XChartTheme;

/**
 * A chart as it was painted.
 *
 * @param recording what was painted
 * @param twins the dark twins of its colors
 * @param notes of what of the data is not painted, a sentence each
 */
public record Painting(Recording recording, DarkTwins twins, List<String> notes) {

    public Painting {
        notes = List.copyOf(notes);
    }

    /**
     * Paints a chart in the house look wherever it was left to XChart, and leaves it as it was.
     * Nobody else may change or paint the chart meanwhile; two that paint it here wait for each
     * other.
     */
    public static Painting of(Chart<?, ?> chart) {
        synchronized (chart) {
            Changes changes = new Changes();
            try {
                return paint(chart, changes);
            } finally {
                changes.takeBack();
            }
        }
    }

    private static Painting paint(Chart<?, ?> chart, Changes changes) {
        List<String> notes =
                new ArrayList<>(chart instanceof Noted noted ? noted.notes() : List.of());
        giveForgottenStyles(chart.getStyler());
        OpenSeries.keep(chart, changes);
        LongTexts.cut(chart, changes);
        RenderStyles.settle(chart, changes);
        if (chart.getStyler().getTheme() instanceof XChartTheme) {
            StylerProperties.of(chart.getStyler()).dress(chart.getStyler(), changes);
        }
        dressSeries(chart, changes, notes);
        LegendDress.dress(chart, changes, notes);
        List<AxisNumbers> numbers =
                chart instanceof AxesChart<?, ?> axes ? dressAxes(axes, changes) : List.of();
        TextLog log = new TextLog();
        FontDress.dress(chart.getStyler(), log, changes);
        record(chart, log);
        // XChart keeps the size of the title from one painting to the next, so the first one is off
        numbers.forEach(AxisNumbers::settle);
        Recording recording = record(chart, log);
        DarkTwins twins = twins(chart);
        return new Painting(Finish.of(recording, chart, twins, notes), twins, notes);
    }

    /**
     * XChart itself cannot paint a heat map that was made without its builder: it has no styles.
     */
    private static void giveForgottenStyles(Styler styler) {
        if (styler.getChartBackgroundColor() == null) {
            styler.setTheme(styler.getTheme());
        }
    }

    private static void dressSeries(Chart<?, ?> chart, Changes changes, List<String> notes) {
        if (chart instanceof XYChart xy) {
            XyDress.dress(xy, changes, notes);
        } else if (chart instanceof CategoryChart categories) {
            CategoryDress.dress(categories, changes);
        } else if (chart instanceof RadarChart radar) {
            Fills.makeFaint(radar, Fills.FAINT, changes);
        } else if (chart instanceof OHLCChart prices) {
            PriceDress.dress(prices, changes);
        } else if (chart instanceof BubbleChart bubbles) {
            Fills.makeFaint(bubbles, Fills.CLEAR, changes);
        } else if (chart instanceof PieChart pie) {
            PieDress.dress(pie, changes);
        }
    }

    private static List<AxisNumbers> dressAxes(AxesChart<?, ?> chart, Changes changes) {
        LabelDress.dress(chart, changes);
        return NumberDress.dress(chart, changes);
    }

    private static Recording record(Chart<?, ?> chart, TextLog log) {
        RecordingGraphics graphics = new RecordingGraphics(log);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        return graphics.recording(chart.getWidth(), chart.getHeight());
    }

    private static DarkTwins twins(Chart<?, ?> chart) {
        return chart instanceof HeatMapChart heat
                ? DarkTwins.ofNumbers(heat.getStyler().getRangeColors())
                : DarkTwins.ofSeries();
    }
}
