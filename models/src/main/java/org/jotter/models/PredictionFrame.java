package org.jotter.models;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * The one frame that every door gives: {@code prediction} in the label's column type, then {@code
 * probability_<label>} for each label in the signature's order.
 */
final class PredictionFrame {

    static final String PREDICTION = "prediction";

    private PredictionFrame() {}

    /** Without blanks at the end, for Tablesaw takes them from a column's name. */
    static String probability(String label) {
        return ("probability_" + label).trim();
    }

    static Table of(LabelPlan label, Scores scores, boolean probabilities) {
        List<String> labels = label.labels();
        Table frame = Table.create("predictions");
        frame.addColumns(label.labelType().column(PREDICTION, labels, scores.predicted()));
        if (probabilities) {
            for (int index = 0; index < labels.size(); index++) {
                frame.addColumns(
                        DoubleColumn.create(probability(labels.get(index)), scores.ofLabel(index)));
            }
        }
        return frame;
    }
}
