package org.jotter.charts;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A classifier's scores beside what was true, and the curves that they give. Rows of one score are
 * told apart by none of them, so they are one point.
 */
final class Scores {

    private static final int CALIBRATION_BINS = 10;

    private final boolean[] actual;
    private final double[] scores;

    /** The rows, the highest score first. */
    private final int[] ranked;

    private final int positives;

    Scores(boolean[] actual, double[] scores) {
        if (actual.length != scores.length) {
            throw new IllegalArgumentException(
                    "There are %d actual values and %d scores; give as many of both"
                            .formatted(actual.length, scores.length));
        }
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        "The score at place %d is NaN; give a number".formatted(i));
            }
        }
        this.actual = actual.clone();
        this.scores = scores.clone();
        this.positives = (int) IntStream.range(0, actual.length).filter(i -> actual[i]).count();
        if (positives == 0 || positives == actual.length) {
            throw new IllegalArgumentException(
                    "No row is %s; give rows of both kinds"
                            .formatted(positives == 0 ? "positive" : "negative"));
        }
        this.ranked =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** The share of rows that are positive. */
    double positiveShare() {
        return (double) positives / actual.length;
    }

    /** False positive rate by true positive rate, from (0, 0) to (1, 1). */
    Series roc(String name) {
        int[] ends = endsOfScores();
        double[] x = new double[ends.length + 1];
        double[] y = new double[ends.length + 1];
        int truePositives = 0;
        for (int i = 0, row = 0; i < ends.length; i++) {
            for (; row < ends[i]; row++) {
                truePositives += actual[ranked[row]] ? 1 : 0;
            }
            x[i + 1] = (double) (ends[i] - truePositives) / (actual.length - positives);
            y[i + 1] = (double) truePositives / positives;
        }
        return new Series(name, x, y);
    }

    /** Recall by precision, one point for each score; recall rises. */
    Series precisionRecall(String name) {
        int[] ends = endsOfScores();
        double[] recall = new double[ends.length + 1];
        double[] precision = new double[ends.length + 1];
        int truePositives = 0;
        for (int i = 0, row = 0; i < ends.length; i++) {
            for (; row < ends[i]; row++) {
                truePositives += actual[ranked[row]] ? 1 : 0;
            }
            recall[i + 1] = (double) truePositives / positives;
            precision[i + 1] = (double) truePositives / ends[i];
        }
        precision[0] = 1; // as scikit-learn ends its curve
        return new Series(name, recall, precision);
    }

    /** For each score how many rows have it or a higher one. */
    private int[] endsOfScores() {
        return IntStream.rangeClosed(1, ranked.length)
                .filter(i -> i == ranked.length || scores[ranked[i]] != scores[ranked[i - 1]])
                .toArray();
    }

    /** The area under a ROC curve, by trapezoids. */
    static double area(Series roc) {
        double area = 0;
        for (int i = 1; i < roc.size(); i++) {
            area += (roc.x(i) - roc.x(i - 1)) * (roc.y(i) + roc.y(i - 1)) / 2;
        }
        return area;
    }

    /** The average precision: each precision weighed by the recall that it adds. */
    static double averagePrecision(Series precisionRecall) {
        double sum = 0;
        for (int i = 1; i < precisionRecall.size(); i++) {
            sum += (precisionRecall.x(i) - precisionRecall.x(i - 1)) * precisionRecall.y(i);
        }
        return sum;
    }

    /**
     * The mean score and the share of positives in ten bins of equal width; empty bins are left
     * out. The scores are probabilities.
     */
    Series calibration(String name) {
        int[] rows = new int[CALIBRATION_BINS];
        int[] hits = new int[CALIBRATION_BINS];
        double[] sums = new double[CALIBRATION_BINS];
        for (int i = 0; i < scores.length; i++) {
            int bin = bin(scores[i]);
            rows[bin]++;
            hits[bin] += actual[i] ? 1 : 0;
            sums[bin] += scores[i];
        }
        int[] filled = IntStream.range(0, CALIBRATION_BINS).filter(i -> rows[i] > 0).toArray();
        return new Series(
                name,
                IntStream.of(filled).mapToDouble(i -> sums[i] / rows[i]).toArray(),
                IntStream.of(filled).mapToDouble(i -> (double) hits[i] / rows[i]).toArray());
    }

    private static int bin(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability %s is none; give numbers between 0 and 1"
                            .formatted(probability));
        }
        return (int) Math.min(CALIBRATION_BINS - 1, probability * CALIBRATION_BINS);
    }
}
