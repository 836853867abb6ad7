package org.jotter.charts;

import java.util.List;

/**
 * Makes charts from plain data. Whatever the data, a chart stays small: lines are cut to the points
 * a picture can show with their lowest and highest kept, and what is left out is said on the chart.
 * A bad argument is an {@link IllegalArgumentException} that quotes it. Safe for all threads.
 */
public final class Charts {

    private Charts() {}

    /** Lines over a numeric axis; the first 18 series are drawn. */
    public static Chart line(String title, String xLabel, String yLabel, List<Series> series) {
        return LineChart.of(title, xLabel, yLabel, series);
    }

    /** A metric by step, one line per run. */
    public static Chart metricHistory(String metric, List<Series> runs) {
        return line(metric + " by step", "step", metric, runs);
    }

    /**
     * Horizontal bars in the given order, coloured by sign: a model's weights. Of more than 40 the
     * longest stay.
     */
    public static Chart bars(String title, String valueLabel, List<Bar> bars) {
        return BarChart.of(title, valueLabel, bars);
    }

    /**
     * How often each actual label (row) was predicted as each label (column), with the percentage
     * of the row. Of more than 50 labels the 49 with most rows stay, the others are added up.
     */
    public static Chart confusionMatrix(List<String> labels, long[][] counts) {
        return MatrixChart.of(labels, counts);
    }

    /** A ROC curve from (0, 0) to (1, 1), beside the diagonal of a guess. */
    public static Chart roc(List<RocPoint> points, double auc) {
        return RocChart.of(points, auc);
    }

    /** Counts of the finite values in 1 to 200 bins of equal width. */
    public static Chart histogram(String title, String xLabel, double[] values, int bins) {
        return Histogram.of(title, xLabel, values, bins);
    }
}
