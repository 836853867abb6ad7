package org.jotter.models.tasks.classification;

import java.util.Iterator;
import org.jotter.models.Predictions;
import org.jotter.tables.frame.ColumnSpec;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A classifier's predictions on their way to a frame. */
final class LabelPredictions implements Predictions<Label> {

    private final LabelTarget target;
    private final boolean probabilities;
    private final Scores scores;

    LabelPredictions(LabelTarget target, int rows, boolean probabilities) {
        this.target = target;
        this.probabilities = probabilities;
        this.scores = new Scores(target.labels(), rows);
    }

    @Override
    public void put(int row, Prediction<Label> prediction) {
        scores.put(row, prediction);
    }

    Scores scores() {
        return scores;
    }

    @Override
    public Table frame() {
        Iterator<ColumnSpec> columns = target.frame(probabilities).iterator();
        Table frame = Table.create("predictions");
        frame.addColumns(
                target.labelType()
                        .column(columns.next().name(), target.labels(), scores.predicted()));
        for (int index = 0; columns.hasNext(); index++) {
            frame.addColumns(DoubleColumn.create(columns.next().name(), scores.ofLabel(index)));
        }
        return frame;
    }
}
