package org.jotter.charts;

import java.util.List;
import java.util.Map;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;

/**
 * The charts of machine learning, from plain data. Each is a chart of XChart in the house look:
 * restyle it with {@code getStyler()}, {@code getSeries()} and {@code setTitle()} before it is
 * shown. {@link Figure} shows it, as any other chart of XChart.
 *
 * <p>Whatever the data, the picture stays small and says what it leaves out. A bad argument is an
 * {@link IllegalArgumentException} that quotes it. The methods are safe for all threads; a chart is
 * for one thread at a time.
 */
public final class Charts {

    private Charts() {}

    /** Lines over a numeric axis; the first 18 series are drawn. */
    public static XYChart line(String title, String xLabel, String yLabel, List<Series> series) {
        return new LinesChart(title, xLabel, yLabel, series);
    }

    /** A metric by step, one line per run; the first 18 are drawn. */
    public static XYChart metricHistory(String metric, List<Series> runs) {
        return line(metric + " by step", "step", metric, runs);
    }

    /** Points over two axes. Of more than 7,000 every outlier stays and the density shows. */
    public static XYChart scatter(
            String title, String xLabel, String yLabel, double[] x, double[] y) {
        return scatter(title, xLabel, yLabel, List.of(new Series("points", x, y)));
    }

    /** The same for several groups, each with its color; the first 18 are drawn. */
    public static XYChart scatter(String title, String xLabel, String yLabel, List<Series> groups) {
        return new ScatterChart(title, xLabel, yLabel, groups);
    }

    /**
     * Horizontal bars in the given order, colored by sign: a model's weights, the importance of its
     * features. Of more than 40 the longest stay.
     */
    public static HorizontalBarChart bars(String title, String valueLabel, List<Bar> bars) {
        return new WeightsChart(title, valueLabel, bars);
    }

    /** Counts of the finite values in bins whose edges are round numbers. */
    public static XYChart histogram(String title, String xLabel, double[] values) {
        return new HistogramChart(title, xLabel, Bins.rounded(title, values));
    }

    /**
     * Counts of the finite values in 1 to 200 bins of equal width from the lowest to the highest.
     */
    public static XYChart histogram(String title, String xLabel, double[] values, int bins) {
        return new HistogramChart(title, xLabel, Bins.of(title, values, bins));
    }

    /**
     * A box for each group: median, quartiles, whiskers to 1.5 times the distance between these,
     * and what lies beyond as dots. The first 40 groups in the map's order are drawn.
     */
    public static BoxChart box(
            String title, String groupLabel, String valueLabel, Map<String, double[]> groups) {
        return new BoxPlot(title, groupLabel, valueLabel, groups);
    }

    /**
     * How often each actual label (row) was predicted as each label (column), with the percentage
     * of the row. Of more than 50 labels the 49 with most rows stay, the others are added up.
     */
    public static HeatMapChart confusionMatrix(List<String> labels, long[][] counts) {
        return new ConfusionMatrixChart(ConfusionMatrix.of(labels, counts));
    }

    /**
     * The ROC curve of a classifier's scores, with the area under it.
     *
     * @param actual true for a row that is positive
     * @param scores higher for a row that is more likely positive
     */
    public static XYChart roc(boolean[] actual, double[] scores) {
        Series curve = new Scores(actual, scores).roc("ROC");
        return roc("ROC curve, AUC " + Numbers.number(Scores.area(curve)), List.of(curve));
    }

    /** A ROC curve from (0, 0) to (1, 1), beside the diagonal of a guess. */
    public static XYChart roc(List<RocPoint> points, double auc) {
        if (!(auc >= 0 && auc <= 1)) {
            throw new IllegalArgumentException(
                    "The area under the ROC curve is %s; give a number between 0 and 1"
                            .formatted(auc));
        }
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    "The ROC curve has %s; give at least two"
                            .formatted(Text.count(points.size(), "point")));
        }
        Series curve =
                new Series(
                        "ROC",
                        points.stream().mapToDouble(RocPoint::falsePositiveRate).toArray(),
                        points.stream().mapToDouble(RocPoint::truePositiveRate).toArray());
        return roc("ROC curve, AUC " + Numbers.number(auc), List.of(curve));
    }

    /** Several ROC curves: x is the false positive rate, y the true positive rate. */
    public static XYChart roc(String title, List<Series> curves) {
        return new RocCurveChart(title, curves);
    }

    /**
     * Precision by recall of a classifier's scores, with the average precision.
     *
     * @param actual true for a row that is positive
     * @param scores higher for a row that is more likely positive
     */
    public static XYChart precisionRecall(boolean[] actual, double[] scores) {
        Scores ranked = new Scores(actual, scores);
        Series curve = ranked.precisionRecall("precision");
        String average = Numbers.number(Scores.averagePrecision(curve));
        return precisionRecall(
                "Precision by recall, average precision " + average,
                List.of(curve),
                ranked.positiveShare());
    }

    /**
     * Several curves of precision by recall: x is the recall, y the precision.
     *
     * @param positiveShare the precision of who calls every row positive, 0 to 1
     */
    public static XYChart precisionRecall(String title, List<Series> curves, double positiveShare) {
        return new PrecisionRecallChart(title, curves, positiveShare);
    }

    /**
     * How often what was predicted with a probability came true, in ten bins.
     *
     * @param actual true for a row that is positive
     * @param probabilities that it is, each between 0 and 1
     */
    public static XYChart calibration(boolean[] actual, double[] probabilities) {
        return calibration(List.of(new Scores(actual, probabilities).calibration("model")));
    }

    /**
     * Several calibration curves: x is the mean predicted probability, y the share of positives.
     */
    public static XYChart calibration(List<Series> curves) {
        return new CalibrationChart(curves);
    }

    /** A regression's predictions beside the truth, over the line where both are equal. */
    public static XYChart predictedActual(double[] actual, double[] predicted) {
        return FitChart.predictedActual(actual, predicted);
    }

    /** What a regression missed, actual minus predicted, by what it predicted. */
    public static XYChart residuals(double[] actual, double[] predicted) {
        return FitChart.residuals(actual, predicted);
    }

    /** Means with bands, such as training and validation by the number of rows; up to 8 curves. */
    public static XYChart learningCurve(String xLabel, String metric, List<Band> curves) {
        return new LearningCurveChart("Learning curve", xLabel, metric, curves);
    }

    /**
     * A line for each run through the values of 2 to 12 columns, each on its own scale. The last
     * column is the result: the higher it is, the stronger the color. Of more than 200 runs the
     * ones with the highest results stay.
     *
     * @param runs a series each with one value per column, as {@code Series.of("run", 0.1, 5,
     *     0.86)}
     */
    public static CategoryChart parallelCoordinates(
            String title, List<String> columns, List<Series> runs) {
        return new ParallelCoordinatesChart(title, columns, runs);
    }
}
