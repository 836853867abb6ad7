package org.jotter.models.tasks.classification;

import java.util.List;
import java.util.Map;
import org.jotter.models.tasks.NotNumbers;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;

/** What a classifier says about the rows of a table, by index into the labels. */
final class Scores {

    private final List<String> labels;
    private final int[] predicted;
    private final double[][] byLabel;

    Scores(List<String> labels, int rows) {
        this(labels, new int[rows], new double[labels.size()][rows]);
    }

    Scores(List<String> labels, int[] predicted, double[][] byLabel) {
        this.labels = labels;
        this.predicted = predicted;
        this.byLabel = byLabel;
    }

    void put(int row, Prediction<Label> prediction) {
        if (prediction.getOutput() == null) {
            throw NotNumbers.inRow(row);
        }
        Map<String, Label> scores = prediction.getOutputScores();
        for (int index = 0; index < byLabel.length; index++) {
            Label label = scores.get(labels.get(index));
            byLabel[index][row] = label == null ? 0 : label.getScore();
            if (Double.isNaN(byLabel[index][row])) {
                throw NotNumbers.inRow(row);
            }
        }
        predicted[row] = labels.indexOf(prediction.getOutput().getLabel());
    }

    List<String> labels() {
        return labels;
    }

    /** The index of the predicted label, row by row. */
    int[] predicted() {
        return predicted;
    }

    /** The scores of one label, row by row; probabilities where the model gives them. */
    double[] ofLabel(int index) {
        return byLabel[index];
    }
}
