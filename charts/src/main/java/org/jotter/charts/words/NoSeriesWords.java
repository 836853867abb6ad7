package org.jotter.charts.words;

import org.knowm.xchart.internal.chartpart.Chart;

/** Of a chart that shows nothing yet, or of a kind that is not known here. */
record NoSeriesWords(Chart<?, ?> chart) implements Described {

    @Override
    public String description() {
        int count = chart.getSeriesCollection().size();
        return "A chart with %s series.".formatted(count == 0 ? "no" : count);
    }

    @Override
    public String text() {
        return Heading.of(chart, description());
    }
}
