package org.jotter.charts.dressing;

import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * The way each series is painted, where it chose none the chart's. XChart writes it into the series
 * while it paints, which is late for those who dress it, and leaves it there.
 */
final class RenderStyles {

    private RenderStyles() {}

    static void settle(Chart<?, ?> chart, Changes changes) {
        if (chart instanceof CategoryChart categories) {
            settle(categories, changes);
        } else if (chart instanceof BubbleChart bubbles) {
            settle(bubbles, changes);
        } else if (chart instanceof PieChart pie) {
            settle(pie, changes);
        } else if (chart instanceof OHLCChart prices) {
            settle(prices, changes);
        }
    }

    private static void settle(CategoryChart chart, Changes changes) {
        var style = chart.getStyler().getDefaultSeriesRenderStyle();
        chart.getSeriesCollection().stream()
                .filter(series -> series.getChartCategorySeriesRenderStyle().isEmpty())
                .forEach(
                        series ->
                                changes.set(
                                        series::setChartCategorySeriesRenderStyle, null, style));
    }

    private static void settle(BubbleChart chart, Changes changes) {
        var style = chart.getStyler().getDefaultSeriesRenderStyle();
        chart.getSeriesCollection().stream()
                .filter(series -> series.getBubbleSeriesRenderStyle().isEmpty())
                .forEach(series -> changes.set(series::setBubbleSeriesRenderStyle, null, style));
    }

    private static void settle(PieChart chart, Changes changes) {
        var style = chart.getStyler().getDefaultSeriesRenderStyle();
        chart.getSeriesCollection().stream()
                .filter(series -> series.getChartPieSeriesRenderStyle() == null)
                .forEach(series -> changes.set(series::setChartPieSeriesRenderStyle, null, style));
    }

    private static void settle(OHLCChart chart, Changes changes) {
        var style = chart.getStyler().getDefaultSeriesRenderStyle();
        chart.getSeriesCollection().stream()
                .filter(series -> series.getOhlcSeriesRenderStyle() == null)
                .forEach(series -> changes.set(series::setOhlcSeriesRenderStyle, null, style));
    }
}
