package org.jotter.models.training;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jotter.features.TrainingSplit;
import org.jotter.models.DataPlan;
import org.jotter.models.FeatureSpec;
import org.jotter.models.FittedModel;
import org.jotter.models.InputExample;
import org.jotter.models.Task;
import org.jotter.models.TrainedModel;
import org.jotter.models.columns.Preprocessing;
import org.jotter.models.columns.RowExamples;
import org.jotter.models.flavors.Flavors;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Trainer;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import tech.tablesaw.api.Table;

/**
 * Trains a Tribuo trainer on a split training set. The same trainer settings and the same rows give
 * the same model and the same metrics to the last digit, however often the trainer was used before.
 */
public final class ModelTraining {

    private ModelTraining() {}

    /** Trains with the default preprocessing. */
    public static <T extends Output<T>> TrainedModel<T> train(
            Trainer<T> trainer, TrainingSplit split) {
        return train(trainer, split, Preprocessing.defaults());
    }

    /**
     * Trains on the training rows and evaluates on the held-out ones. The trainer's invocation
     * count is set to 0 first.
     *
     * <p>A trainer that takes no negative features gets none, see {@link
     * Preprocessing#nonNegative}.
     *
     * <p>An interrupt is seen while rows are read and scored, and where Tribuo tells how far it is:
     * at each member of an ensemble, and every {@code loggingInterval} iterations of gradient
     * descent. {@link TrainingListeners} are told of it.
     *
     * @throws JotterException INVALID for a training set or a preprocessing that cannot be used
     */
    public static <T extends Output<T>> TrainedModel<T> train(
            Trainer<T> trainer, TrainingSplit split, Preprocessing asked) {
        Task<T> task = TrainerTask.of(trainer);
        Trainers.check(trainer);
        Preprocessing preprocessing = FeatureDemands.of(trainer).meet(asked);
        DataPlan<T> plan = DataPlan.fit(split, task, preprocessing);
        Model<T> model = fit(trainer, dataset(plan, split));
        FittedModel<T> fitted =
                new FittedModel<>(
                        model,
                        plan,
                        new FeatureSpec(List.copyOf(split.source().lookups())),
                        InputExample.firstRows(plan, split.train()));
        Flavors.check(fitted);
        return new TrainedModel<>(
                fitted,
                plan.target().evaluate(fitted, split),
                TrainingParams.of(fitted, split, preprocessing));
    }

    private static <T extends Output<T>> MutableDataset<T> dataset(
            DataPlan<T> plan, TrainingSplit split) {
        Table table = split.train();
        OutputFactory<T> factory = plan.target().task().factory();
        MutableDataset<T> dataset =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance(
                                split.description(), OffsetDateTime.now(ZoneOffset.UTC), factory),
                        factory);
        IntFunction<T> outputs = plan.target().outputs(table);
        RowExamples examples = plan.examples(table);
        for (int row = 0; row < table.rowCount(); row++) {
            dataset.add(examples.example(row, outputs.apply(row)));
        }
        return dataset;
    }

    private static <T extends Output<T>> Model<T> fit(
            Trainer<T> trainer, MutableDataset<T> dataset) {
        Trainers.rewind(trainer);
        TrainingProgress progress = new TrainingProgress(trainer, dataset.size());
        boolean trained = false;
        TrainingListeners.began(progress);
        try {
            Model<T> model = TribuoLog.heardBy(progress, () -> trainer.train(dataset, Map.of(), 0));
            trained = true;
            return model;
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new JotterException(
                    JotterException.Kind.INVALID,
                    "%s could not train: %s. Check its settings"
                            .formatted(trainer.getClass().getSimpleName(), e.getMessage()),
                    e);
        } finally {
            TrainingListeners.ended(progress, trained);
        }
    }
}
