package org.jotter.models;

import java.util.Objects;
import org.jotter.models.columns.RowExamples;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Prediction;
import tech.tablesaw.api.Table;

/**
 * A Tribuo model with the plan that reads its rows. Safe for all threads.
 *
 * @param <T> Tribuo's output type
 * @param model the Tribuo model
 * @param plan the way from a table to its features and back
 * @param features what was looked up for the training set
 * @param inputExample a few rows of the training set with the input columns only; without rows
 *     where none are known
 */
public record FittedModel<T extends Output<T>>(
        Model<T> model, DataPlan<T> plan, FeatureSpec features, Table inputExample)
        implements LoggableModel {

    public FittedModel {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(inputExample, "inputExample");
    }

    /** A model that was trained outside a data plan: its features are its input columns. */
    public static FittedModel<?> bare(Model<?> model) {
        return bare(model, Tasks.of(model).orElseThrow(() -> noTask(model)));
    }

    private static <T extends Output<T>> FittedModel<T> bare(Model<?> model, Task<T> task) {
        Model<T> same = model.castModel(task.outputType());
        DataPlan<T> plan = DataPlan.identity(same, task);
        Table noRows = InputExample.empty(plan.signature(false).inputs());
        return new FittedModel<>(same, plan, FeatureSpec.NONE, noRows);
    }

    private static JotterException noTask(Model<?> model) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The model '%s' is of no task that is known here. Tasks here: %s"
                        .formatted(model.getName(), Tasks.inWords()));
    }

    /** What the model takes and gives. */
    @Override
    public Signature signature() {
        return plan.signature(model.generatesProbabilities());
    }

    @Override
    public InputRules inputRules() {
        return plan.inputRules();
    }

    /**
     * The prediction frame of {@code rows}; columns that the model does not need are ignored. A
     * missing cell is read by the plan's rule, and a text as the training set's were. A column that
     * is missing or of another type is refused.
     */
    @Override
    public Table predict(Table rows) {
        return score(
                        rows,
                        plan.target().predictions(rows.rowCount(), model.generatesProbabilities()))
                .frame();
    }

    /** Puts the model's prediction for each row into {@code predictions}, and gives them back. */
    public <P extends Predictions<T>> P score(Table rows, P predictions) {
        RowExamples examples = plan.examples(rows);
        T unknown = plan.target().task().factory().getUnknownOutput();
        for (int row = 0; row < rows.rowCount(); row++) {
            predictions.put(row, predict(row, examples.example(row, unknown)));
        }
        return predictions;
    }

    private Prediction<T> predict(int row, Example<T> example) {
        try {
            return model.predict(example);
        } catch (IllegalArgumentException e) {
            throw new JotterException(
                    JotterException.Kind.INVALID,
                    "The model cannot score row %d: %s".formatted(row, e.getMessage()),
                    e);
        }
    }
}
