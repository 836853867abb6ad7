package org.jotter.models;

import java.util.Map;
import java.util.Objects;
import org.jotter.features.Scorer;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import tech.tablesaw.api.Table;

/**
 * A classifier with the plan that reads its rows: what a model folder holds. Safe for all threads.
 *
 * @param model the Tribuo model
 * @param plan the way from a table to its features and back
 * @param inputExample a few rows of the training set with the input columns only; without rows
 *     where none are known
 */
public record FittedModel(Model<Label> model, DataPlan plan, Table inputExample) implements Scorer {

    public FittedModel {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(inputExample, "inputExample");
    }

    /**
     * A model that was trained outside a data plan: its features are its input columns. Only
     * classifiers for now.
     */
    public static FittedModel bare(Model<?> model) {
        if (!model.validate(Label.class)) {
            throw new JotterException(
                    JotterException.Kind.UNSUPPORTED,
                    "The model '%s' is no classifier; only models of labels can be logged here"
                            .formatted(model.getName()));
        }
        Model<Label> classifier = model.castModel(Label.class);
        DataPlan plan = DataPlan.identity(classifier);
        return new FittedModel(
                classifier, plan, InputExample.empty(plan.signature(false).inputs()));
    }

    /**
     * The trainer and its settings from Tribuo's provenance, by Tribuo's names: {@code epochs},
     * {@code optimiser.initialLearningRate}.
     */
    public Map<String, String> trainerParams() {
        return TrainingParams.ofTrainer(model.getProvenance().getTrainerProvenance());
    }

    /** What the model takes and gives. */
    public Signature signature() {
        return plan.signature(model.generatesProbabilities());
    }

    /**
     * The prediction frame of {@code rows}; columns that the model does not need are ignored. A
     * missing cell is read by the plan's rule. A column that is missing or of another type is
     * refused.
     */
    @Override
    public Table predict(Table rows) {
        Scores scores = Scores.of(model, plan, rows);
        return PredictionFrame.of(plan.label(), scores, model.generatesProbabilities());
    }
}
