package org.jotter.models;

import java.util.List;
import java.util.Map;
import org.jotter.models.columns.FeatureRow;
import org.jotter.models.columns.RowEncoder;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import tech.tablesaw.api.Table;

/** What a classifier says about the rows of a table, by index into the plan's labels. */
final class Scores {

    private final int[] predicted;
    private final double[][] byLabel;

    Scores(int[] predicted, double[][] byLabel) {
        this.predicted = predicted;
        this.byLabel = byLabel;
    }

    static Scores of(Model<Label> model, DataPlan plan, Table table) {
        RowEncoder encoder = plan.encoder(table);
        FeatureRow features = plan.newRow();
        List<String> labels = plan.label().labels();
        int rows = table.rowCount();
        Scores scores = new Scores(new int[rows], new double[labels.size()][rows]);
        for (int row = 0; row < rows; row++) {
            Interrupts.check(row);
            encoder.encode(row, features);
            scores.put(row, labels, model.predict(features.toExample(LabelFactory.UNKNOWN_LABEL)));
        }
        return scores;
    }

    static Scores of(List<Prediction<Label>> predictions, List<String> labels) {
        int rows = predictions.size();
        Scores scores = new Scores(new int[rows], new double[labels.size()][rows]);
        for (int row = 0; row < rows; row++) {
            scores.put(row, labels, predictions.get(row));
        }
        return scores;
    }

    private void put(int row, List<String> labels, Prediction<Label> prediction) {
        if (prediction.getOutput() == null) {
            throw notNumbers(row);
        }
        Map<String, Label> scores = prediction.getOutputScores();
        for (int index = 0; index < labels.size(); index++) {
            Label label = scores.get(labels.get(index));
            byLabel[index][row] = label == null ? 0 : label.getScore();
            if (Double.isNaN(byLabel[index][row])) {
                throw notNumbers(row);
            }
        }
        predicted[row] = labels.indexOf(prediction.getOutput().getLabel());
    }

    private static JotterException notNumbers(int row) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model's scores for row %d are not numbers: its training did not converge. Train"
                                .formatted(row)
                        + " again with a lower learning rate or another trainer");
    }

    /** The index of the predicted label, row by row. */
    int[] predicted() {
        return predicted;
    }

    /** The scores of one label, row by row; probabilities where the model gives them. */
    double[] ofLabel(int index) {
        return byLabel[index];
    }

    int rows() {
        return predicted.length;
    }
}
