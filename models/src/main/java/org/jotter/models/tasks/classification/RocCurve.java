package org.jotter.models.tasks.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ROC curve of one label against the others, from (0, 0) to (1, 1).
 *
 * @param label the label that counts as positive
 * @param auc the area under the whole curve (trapezoids, ties counted half); NaN where all rows or
 *     none are positive
 * @param falsePositiveRates the x values, at most {@value #MOST_POINTS}
 * @param truePositiveRates the y values, as many
 */
public record RocCurve(
        String label, double auc, List<Double> falsePositiveRates, List<Double> truePositiveRates) {

    static final int MOST_POINTS = 500;

    public RocCurve {
        falsePositiveRates = List.copyOf(falsePositiveRates);
        truePositiveRates = List.copyOf(truePositiveRates);
    }

    static RocCurve of(String label, boolean[] positive, double[] score) {
        int[] order =
                IntStream.range(0, score.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> -score[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int positives = (int) IntStream.of(order).filter(row -> positive[row]).count();
        Sweep sweep = new Sweep(order.length - positives, positives);
        for (int i = 0; i < order.length; i++) {
            boolean tied = i + 1 < order.length && score[order[i]] == score[order[i + 1]];
            sweep.take(positive[order[i]], tied);
        }
        return new RocCurve(label, sweep.auc(), sweep.x, sweep.y);
    }

    /** The threshold's way from the highest score down. */
    private static final class Sweep {

        private final double negatives;
        private final double positives;
        private final List<Double> x = new ArrayList<>(List.of(0.0));
        private final List<Double> y = new ArrayList<>(List.of(0.0));
        private long falsePositives;
        private long truePositives;
        private long lastFalse;
        private long lastTrue;
        private double doubleArea;
        private double sinceKept;

        Sweep(int negatives, int positives) {
            this.negatives = negatives;
            this.positives = positives;
        }

        void take(boolean positive, boolean tied) {
            if (positive) {
                truePositives++;
            } else {
                falsePositives++;
            }
            if (!tied) {
                step();
            }
        }

        private void step() {
            long right = falsePositives - lastFalse;
            doubleArea += (double) right * (truePositives + lastTrue);
            sinceKept += right / negatives + (truePositives - lastTrue) / positives;
            lastFalse = falsePositives;
            lastTrue = truePositives;
            boolean last = falsePositives == negatives && truePositives == positives;
            // The whole way is 2 long, so a point each 2 / (MOST_POINTS - 2) keeps under the limit.
            if (last || sinceKept >= 2.0 / (MOST_POINTS - 2)) {
                x.add(falsePositives / negatives);
                y.add(truePositives / positives);
                sinceKept = 0;
            }
        }

        double auc() {
            return negatives == 0 || positives == 0
                    ? Double.NaN
                    : doubleArea / 2 / (negatives * positives);
        }
    }
}
