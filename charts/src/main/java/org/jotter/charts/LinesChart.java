package org.jotter.charts;

import java.util.List;
import org.jotter.charts.words.Noted;

/** Lines over a numeric axis. */
final class LinesChart extends XyPlot implements Noted {

    private static final int MOST_SERIES = 18;

    private final int leftOut;

    LinesChart(String title, String xLabel, String yLabel, List<Series> series) {
        super(title, xLabel, yLabel);
        if (series.isEmpty()) {
            throw new IllegalArgumentException(
                    "The line chart '%s' has no series; give at least one".formatted(title));
        }
        series.stream().limit(MOST_SERIES).forEach(this::add);
        this.leftOut = Math.max(0, series.size() - MOST_SERIES);
    }

    @Override
    public List<String> notes() {
        return leftOut > 0 ? List.of(leftOut + " more not drawn") : List.of();
    }
}
