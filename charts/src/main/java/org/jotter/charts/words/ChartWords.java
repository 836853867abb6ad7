package org.jotter.charts.words;

import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.DialChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** The words of any chart of XChart. */
public final class ChartWords {

    private ChartWords() {}

    /** The chart itself, where it speaks for itself; else what its series tell. */
    public static Described of(Chart<?, ?> chart) {
        if (chart instanceof Described described) {
            return described;
        }
        if (chart.getSeriesCollection().isEmpty()) {
            return new NoSeriesWords(chart);
        }
        if (chart instanceof XYChart xy) {
            return CloudWords.isCloud(xy) ? new CloudWords(xy) : new LineWords(xy);
        }
        if (chart instanceof CategoryChart categories) {
            return new CategoryWords(categories);
        }
        if (chart instanceof HorizontalBarChart bars) {
            return new BarWords(bars);
        }
        if (chart instanceof BoxChart boxes) {
            return new BoxWords(boxes);
        }
        if (chart instanceof BubbleChart bubbles) {
            return new CloudWords(bubbles);
        }
        if (chart instanceof HeatMapChart heat) {
            return new HeatWords(heat);
        }
        return ofParts(chart);
    }

    private static Described ofParts(Chart<?, ?> chart) {
        if (chart instanceof PieChart pie) {
            return PartWords.of(pie);
        }
        if (chart instanceof DialChart dial) {
            return PartWords.of(dial);
        }
        if (chart instanceof RadarChart radar) {
            return new RadarWords(radar);
        }
        if (chart instanceof OHLCChart prices) {
            return new PriceWords(prices);
        }
        return new NoSeriesWords(chart);
    }
}
