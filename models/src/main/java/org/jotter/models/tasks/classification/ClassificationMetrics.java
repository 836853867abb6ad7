package org.jotter.models.tasks.classification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metrics of a classifier, by the names and rules of MLflow's evaluator, which are
 * scikit-learn's. Of two labels the second is the positive one: precision, recall and F1 are its
 * own. With more labels they are averages weighted by how often each label is true, and {@code
 * roc_auc} is the same average of each label against the rest. A ratio without a denominator is 0.
 * {@code log_loss} and {@code roc_auc} are left out where they are not defined: no probabilities,
 * one label only among the rows.
 */
final class ClassificationMetrics {

    private final int[] actual;
    private final Scores scores;
    private final long[][] confusion;

    ClassificationMetrics(int[] actual, Scores scores) {
        int labels = scores.labels().size();
        this.actual = actual;
        this.scores = scores;
        this.confusion = new long[labels][labels];
        for (int row = 0; row < actual.length; row++) {
            confusion[actual[row]][scores.predicted()[row]]++;
        }
    }

    Map<String, Double> all(boolean probabilities) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("example_count", (double) actual.length);
        metrics.put("accuracy_score", accuracy());
        metrics.put("precision_score", average(this::precision));
        metrics.put("recall_score", average(this::recall));
        metrics.put("f1_score", average(this::f1));
        double rocAuc = average(this::rocAuc);
        if (!Double.isNaN(rocAuc)) {
            metrics.put("roc_auc", rocAuc);
        }
        if (probabilities) {
            metrics.put("log_loss", logLoss());
        }
        return metrics;
    }

    /** Counts by actual label (row) and predicted label (column). */
    long[][] confusion() {
        return confusion;
    }

    List<String> labels() {
        return scores.labels();
    }

    RocCurve roc(String label, int index) {
        boolean[] positive = new boolean[actual.length];
        for (int row = 0; row < actual.length; row++) {
            positive[row] = actual[row] == index;
        }
        return RocCurve.of(label, positive, scores.ofLabel(index));
    }

    private double accuracy() {
        long right = 0;
        for (int label = 0; label < confusion.length; label++) {
            right += confusion[label][label];
        }
        return ratio(right, actual.length);
    }

    private double average(OfLabel metric) {
        if (confusion.length == 2) {
            return metric.of(1);
        }
        double sum = 0;
        for (int label = 0; label < confusion.length; label++) {
            if (isTrue(label) > 0) {
                sum += isTrue(label) * metric.of(label);
            }
        }
        return sum / actual.length;
    }

    private double precision(int label) {
        return ratio(confusion[label][label], isPredicted(label));
    }

    private double recall(int label) {
        return ratio(confusion[label][label], isTrue(label));
    }

    private double f1(int label) {
        return ratio(2 * confusion[label][label], isPredicted(label) + isTrue(label));
    }

    private double rocAuc(int label) {
        return roc("", label).auc();
    }

    /** scikit-learn's log_loss: probabilities are kept one machine epsilon away from 0 and 1. */
    private double logLoss() {
        double epsilon = Math.ulp(1.0);
        double sum = 0;
        for (int row = 0; row < actual.length; row++) {
            double probability = scores.ofLabel(actual[row])[row];
            sum -= Math.log(Math.min(Math.max(probability, epsilon), 1 - epsilon));
        }
        return sum / actual.length;
    }

    private long isTrue(int label) {
        long count = 0;
        for (long cell : confusion[label]) {
            count += cell;
        }
        return count;
    }

    private long isPredicted(int label) {
        long count = 0;
        for (long[] row : confusion) {
            count += row[label];
        }
        return count;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private interface OfLabel {
        double of(int label);
    }
}
