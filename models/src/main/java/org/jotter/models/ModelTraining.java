package org.jotter.models;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jotter.features.TrainingSplit;
import org.jotter.models.columns.FeatureRow;
import org.jotter.models.columns.RowEncoder;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import tech.tablesaw.api.Table;

/**
 * Trains a Tribuo trainer on a split training set. The same trainer settings and the same rows give
 * the same model and the same metrics to the last digit, however often the trainer was used before.
 */
public final class ModelTraining {

    private ModelTraining() {}

    /**
     * Trains on the training rows and evaluates on the held-out ones. The trainer's invocation
     * count is set to 0 first. Only classification trainers ({@code Trainer<Label>}) for now.
     *
     * <p>An interrupt is seen while rows are read and scored, not within Tribuo's own loop.
     */
    public static <T extends Output<T>> TrainedModel<T> train(
            Trainer<T> trainer, TrainingSplit split) {
        Trainer<Label> classifier = Trainers.classifier(trainer);
        QuietTribuo.quiet();
        DataPlan plan = DataPlan.fit(split);
        Model<Label> model = fit(classifier, dataset(plan, split));
        FittedModel fitted =
                new FittedModel(model, plan, InputExample.firstRows(plan, split.train()));
        return new TrainedModel<>(
                Trainers.modelOf(trainer, model),
                fitted,
                Evaluator.evaluate(fitted, split),
                TrainingParams.of(fitted, split));
    }

    private static MutableDataset<Label> dataset(DataPlan plan, TrainingSplit split) {
        Table table = split.train();
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance(
                                split.description(), OffsetDateTime.now(ZoneOffset.UTC), factory),
                        factory);
        List<Label> labels = plan.label().labels().stream().map(Label::new).toList();
        int[] labelOf = plan.label().indexes(table.column(plan.label().name()));
        RowEncoder encoder = plan.encoder(table);
        FeatureRow features = plan.newRow();
        for (int row = 0; row < labelOf.length; row++) {
            Interrupts.check(row);
            encoder.encode(row, features);
            dataset.add(features.toExample(labels.get(labelOf[row])));
        }
        return dataset;
    }

    private static Model<Label> fit(Trainer<Label> trainer, MutableDataset<Label> dataset) {
        Trainers.rewind(trainer);
        try {
            return trainer.train(dataset, Map.of(), 0);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new JotterException(
                    JotterException.Kind.INVALID,
                    "%s could not train: %s. Check its settings"
                            .formatted(trainer.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
    }
}
