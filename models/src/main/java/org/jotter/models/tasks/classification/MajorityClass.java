package org.jotter.models.tasks.classification;

import java.util.Arrays;
import java.util.List;

/**
 * The simplest classifier: it always says the label that most training rows had, the first of those
 * that are equally frequent. Its probabilities are the labels' shares.
 */
final class MajorityClass {

    private MajorityClass() {}

    /**
     * @param train the index of each training row's label
     * @param rows how many rows to score
     */
    static Scores scores(List<String> labels, int[] train, int rows) {
        double[] shares = new double[labels.size()];
        for (int index : train) {
            shares[index] += 1.0 / train.length;
        }
        int[] predicted = new int[rows];
        Arrays.fill(predicted, largest(shares));
        double[][] scores = new double[shares.length][rows];
        for (int index = 0; index < shares.length; index++) {
            Arrays.fill(scores[index], shares[index]);
        }
        return new Scores(labels, predicted, scores);
    }

    private static int largest(double[] shares) {
        int largest = 0;
        for (int index = 1; index < shares.length; index++) {
            largest = shares[index] > shares[largest] ? index : largest;
        }
        return largest;
    }
}
