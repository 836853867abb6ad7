package org.jotter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.FittedModel;
import org.jotter.models.LoggableModel;
import org.jotter.models.TrainedModel;
import org.jotter.models.columns.Preprocessing;
import org.jotter.models.training.Autolog;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.Batch;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.RunFiles;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Trainer;
import tech.tablesaw.api.Table;

/** What a run keeps of a training: params, data, metrics, the evaluation and the model. */
final class ModelLog {

    /** The name of the model that {@code train} logs. */
    private static final String TRAINED = "model";

    private final ModelWriter writer;
    private final Clock clock;

    ModelLog(WorkspaceFolder folder, Clock clock) {
        this.writer = new ModelWriter(folder, clock);
        this.clock = clock;
    }

    /** True where the run holds a trained model already. */
    boolean isTaken(ActiveRun run) {
        return files(run).has(TRAINED);
    }

    <T extends Output<T>> TrainedModel<T> train(
            ActiveRun run, Trainer<T> trainer, TrainingSplit split, Preprocessing preprocessing) {
        checkPlace(run);
        TrainedModel<T> trained = ModelTraining.train(trainer, split, preprocessing);
        run.log(Batch.ofParams(trained.params()));
        logInput(run, split.source().table(), trained.params().get("dataset_digest"));
        LoggedModel logged = writer.write(run, trained.fitted(), TRAINED);
        logEvaluation(run, trained.evaluation(), MetricSource.model(logged.modelId()));
        return trained.logged(run.runId().value(), logged.modelUri());
    }

    /** Nobody should wait for a model that cannot be kept. */
    private void checkPlace(ActiveRun run) {
        run.store().artifacts().run(run.runId());
    }

    private RunFiles files(ActiveRun run) {
        return new RunFiles(run.store(), run.run());
    }

    private static void logInput(ActiveRun run, Table table, String digest) {
        run.logInput(TableDataset.of(table, table.name(), digest), "training");
    }

    LoggedModel log(ActiveRun run, LoggableModel model, String name) {
        return writer.write(run, model, name);
    }

    LoggedModel log(ActiveRun run, Model<?> model, String name) {
        return writer.write(run, FittedModel.bare(model), name);
    }

    /** Logs what a cell left in a variable, if it is a Tribuo model or its evaluation. */
    void logFound(ActiveRun run, String name, Object value) {
        Autolog.model(value).ifPresent(model -> logUnlessTaken(run, model, name));
        Autolog.evaluation(value)
                .ifPresent(evaluation -> logEvaluation(run, evaluation, MetricSource.NONE));
    }

    private void logEvaluation(ActiveRun run, Evaluation evaluation, MetricSource model) {
        run.log(Batch.ofMetrics(points(evaluation, model)));
        run.logText(evaluation.toJson(), Evaluation.FILE);
    }

    /** A baseline was measured beside the model, not of it. */
    private List<Metric> points(Evaluation evaluation, MetricSource model) {
        long now = clock.millis();
        List<Metric> points = new ArrayList<>();
        evaluation
                .metrics()
                .forEach(
                        (key, value) -> {
                            boolean ofModel = !key.startsWith(Evaluation.BASELINE);
                            points.add(
                                    new Metric(
                                            key,
                                            value,
                                            now,
                                            0,
                                            ofModel ? model : MetricSource.NONE));
                        });
        return points;
    }

    /** The cell may have logged it itself under that name. */
    private void logUnlessTaken(ActiveRun run, LoggableModel model, String name) {
        if (!files(run).has(name)) {
            writer.write(run, model, name);
        }
    }
}
