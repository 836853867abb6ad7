package org.jotter.charts;

import java.util.List;
import org.jotter.charts.words.Noted;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** Points over two axes. */
final class ScatterChart extends XyPlot implements Noted {

    private static final int MOST_SERIES = 18;

    private final int leftOut;

    ScatterChart(String title, String xLabel, String yLabel, List<Series> clouds) {
        super(title, xLabel, yLabel);
        if (clouds.isEmpty()) {
            throw new IllegalArgumentException(
                    "The scatter plot '%s' has no points; give at least one".formatted(title));
        }
        getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        clouds.stream().limit(MOST_SERIES).forEach(this::add);
        this.leftOut = Math.max(0, clouds.size() - MOST_SERIES);
    }

    @Override
    public List<String> notes() {
        return leftOut > 0 ? List.of(leftOut + " more not drawn") : List.of();
    }
}
