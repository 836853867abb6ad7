package org.jotter.models;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jotter.features.TrainingSplit;
import org.jotter.tables.frame.ColumnSpec;
import org.tribuo.Model;
import org.tribuo.Output;
import tech.tablesaw.api.Table;

/**
 * What a model learned to say, fitted on the training rows: the way from label columns to Tribuo's
 * outputs, and from its predictions to the columns of the prediction frame. A part of the data
 * plan, so it is a record that can be written as JSON. Immutable; safe for all threads.
 *
 * @param <T> Tribuo's output type
 */
public interface Target<T extends Output<T>> {

    /** What kind of thing it is. */
    Task<T> task();

    /** The label columns: one, several, or none for a task that learns without. */
    List<String> columns();

    /** The true output of each row of a table that holds the label columns. */
    IntFunction<T> outputs(Table table);

    /** The columns of the prediction frame, in order. */
    List<ColumnSpec> frame(boolean probabilities);

    /** Takes that many predictions, to make the frame of them. */
    Predictions<T> predictions(int rows, boolean probabilities);

    /** True where a model's outputs are those of this target. */
    boolean isOf(Model<T> model);

    /** What a training run keeps of it as params, beside the names of the label columns. */
    Map<String, String> params();

    /** How a model does on the held-out rows, beside the baseline of the training rows. */
    Evaluation evaluate(FittedModel<T> model, TrainingSplit split);
}
