package org.jotter.charts.dressing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jotter.charts.text.Numbers;
import org.knowm.xchart.BubbleChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.Series.DataType;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.HeatMapStyler;

/** The numbers along the axes of a chart that chose no way to write them. */
final class NumberDress {

    /**
     * By so much the axis goes on after its last bar, so that its numbers are not those of bars.
     */
    private static final double OFF_THE_DATA = 1.001;

    private final AxesChart<?, ?> chart;
    private final AxesChartStyler styler;
    private final Changes changes;
    private final List<AxisNumbers> axes = new ArrayList<>();

    private NumberDress(AxesChart<?, ?> chart, Changes changes) {
        this.chart = chart;
        this.styler = chart.getStyler();
        this.changes = changes;
    }

    /** Gives the axes whose numbers are to be settled after a first painting. */
    static List<AxisNumbers> dress(AxesChart<?, ?> chart, Changes changes) {
        NumberDress dress = new NumberDress(chart, changes);
        if (chart instanceof HeatMapChart heat) {
            dress.dress(heat.getStyler());
        } else if (chart instanceof HorizontalBarChart bars) {
            dress.dress(bars);
        } else {
            dress.dress();
        }
        return dress.axes;
    }

    private void dress(HeatMapStyler heat) {
        if (heat.getHeatMapValueDecimalPattern() == null
                && heat.getHeatMapDecimalValueFormatter() == null) {
            changes.set(heat::setHeatMapDecimalValueFormatter, null, Numbers::number);
        }
    }

    private void dress(HorizontalBarChart bars) {
        if (isOpen(styler.getXAxisDecimalPattern())
                && styler.getXAxisTickLabelsFormattingFunction() == null) {
            changes.set(styler::setXAxisTickLabelsFormattingFunction, null, Numbers::number);
        }
        if (styler.getXAxisMax() == null && !bars.getSeriesCollection().isEmpty()) {
            double most = ends(bars).max().orElse(0);
            if (most > 0) {
                changes.set(styler::setXAxisMax, null, most * OFF_THE_DATA);
            }
        }
    }

    private static DoubleStream ends(HorizontalBarChart bars) {
        return bars.getSeriesCollection().stream().mapToDouble(AxesChartSeries::getXMax);
    }

    private void dress() {
        boolean numericX = chart instanceof XYChart || chart instanceof BubbleChart;
        if (numericX
                && hasNumbersOnX()
                && isOpen(styler.getXAxisDecimalPattern())
                && styler.getXAxisTickLabelsFormattingFunction() == null) {
            AxisNumbers numbers = new AxisNumbers();
            changes.set(styler::setXAxisTickLabelsFormattingFunction, null, numbers);
            settleLater(numbers, styler.isXAxisLogarithmic());
        }
        if (isOpen(styler.getYAxisDecimalPattern())
                && styler.getYAxisGroupDecimalPatternMap().isEmpty()
                && styler.getYAxisTickLabelsFormattingFunction() == null) {
            AxisNumbers numbers = new AxisNumbers();
            changes.set(styler::setYAxisTickLabelsFormattingFunction, null, numbers);
            settleLater(numbers, styler.isYAxisLogarithmic());
        }
    }

    private boolean isOpen(String pattern) {
        return pattern == null && styler.getDecimalPattern() == null;
    }

    private boolean hasNumbersOnX() {
        return chart.getSeriesCollection().stream()
                .allMatch(series -> series.getxAxisDataType() == DataType.Number);
    }

    /** Labels on bars and on points are written by the same rule, and several axes share it. */
    private void settleLater(AxisNumbers numbers, boolean logarithmic) {
        boolean labelled =
                chart instanceof CategoryChart bars && bars.getStyler().isLabelsVisible();
        boolean oneAxis =
                chart.getSeriesCollection().stream().allMatch(s -> s.getYAxisGroup() == 0);
        if (!logarithmic && !labelled && oneAxis && !styler.isToolTipsAlwaysVisible()) {
            axes.add(numbers);
        }
    }
}
