package org.jotter.charts.dressing;

import java.util.Objects;
import org.jotter.charts.text.Numbers;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries.PieSeriesRenderStyle;
import org.knowm.xchart.style.PieStyler;

/** A sum without idle decimals, and the labels of a donut within its ring. */
final class PieDress {

    /** XChart's. */
    private static final double DISTANCE_IN_PIE = 0.67;

    private PieDress() {}

    static void dress(PieChart chart, Changes changes) {
        PieStyler styler = chart.getStyler();
        if (styler.isSumVisible() && Objects.toString(styler.getSumFormat(), "").isEmpty()) {
            double sum =
                    chart.getSeriesCollection().stream()
                            .filter(part -> part.getValue() != null)
                            .mapToDouble(part -> part.getValue().doubleValue())
                            .sum();
            changes.set(styler::setSumFormat, styler.getSumFormat(), Numbers.number(sum));
        }
        boolean donut =
                chart.getSeriesCollection().stream()
                        .anyMatch(
                                part ->
                                        part.getChartPieSeriesRenderStyle()
                                                == PieSeriesRenderStyle.Donut);
        if (donut && styler.getLabelsDistance() == DISTANCE_IN_PIE) {
            changes.set(
                    styler::setLabelsDistance, DISTANCE_IN_PIE, 1 - styler.getDonutThickness() / 2);
        }
    }
}
