package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jotter.charts.Chart;
import org.jotter.features.TrainingSplit;
import org.jotter.models.EvaluationReport;
import org.jotter.models.FittedModel;
import org.jotter.models.ModelFolder;
import org.jotter.models.ModelInfo;
import org.jotter.models.ModelTraining;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.Batch;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.store.TrackingStore;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluation;
import tech.tablesaw.api.Table;

/** Where models and runs meet: what a run keeps of a training, and its models. */
final class ModelLog {

    /** The name of the model that {@code train} logs. */
    private static final String TRAINED = "model";

    private static final String EVALUATION = "evaluation.json";

    private final Lazy<TrackingStore> store;

    ModelLog(Lazy<TrackingStore> store) {
        this.store = store;
    }

    /** True where the run holds a trained model already. */
    boolean isTaken(ActiveRun run) {
        return Files.exists(store.get().artifacts().path(run.runId(), TRAINED));
    }

    <T extends Output<T>> TrainedModel<T> train(
            ActiveRun run, Trainer<T> trainer, TrainingSplit split) {
        TrainedModel<T> trained = ModelTraining.train(trainer, split);
        run.log(Batch.ofParams(trained.params()));
        logInput(run, split.source().table(), trained.params().get("dataset_digest"));
        logEvaluation(run, trained.evaluation());
        LoggedModel logged = write(run, trained.fitted(), TRAINED);
        return trained.logged(logged.runId().value(), logged.modelUri());
    }

    private static void logInput(ActiveRun run, Table table, String digest) {
        run.logInput(TableDataset.of(table, table.name(), digest), "training");
    }

    private List<Metric> points(Map<String, Double> metrics) {
        long now = store.get().clock().millis();
        return metrics.entrySet().stream()
                .map(metric -> new Metric(metric.getKey(), metric.getValue(), now, 0))
                .toList();
    }

    LoggedModel log(ActiveRun run, TrainedModel<?> model, String name) {
        return write(run, model.fitted(), name);
    }

    /** Only classifiers for now; the models room refuses others. */
    <T extends Output<T>> LoggedModel log(ActiveRun run, Model<T> model, String name) {
        return write(run, FittedModel.bare(model), name);
    }

    private LoggedModel write(ActiveRun run, FittedModel model, String name) {
        run.checkNotInterrupted();
        Path folder = folderFor(run, name);
        String uuid = UUID.randomUUID().toString().replace("-", "");
        Instant now = store.get().clock().instant();
        ModelFolder.write(folder, model, new ModelInfo(uuid, run.runId().value(), name, now));
        return new LoggedModel(run.runId(), name);
    }

    /** A model takes the place of a model of the same name, and of nothing else. */
    private Path folderFor(ActiveRun run, String name) {
        Path folder = store.get().artifacts().path(run.runId(), name);
        if (name.isBlank() || Path.of(name).normalize().toString().isEmpty()) {
            throw new JotterException(
                    INVALID,
                    "The model's name is '%s'. Give one, such as mlflow.logModel(model, \"model\")"
                            .formatted(name));
        }
        if (Files.exists(folder) && !Files.exists(folder.resolve("MLmodel"))) {
            throw new JotterException(
                    INVALID,
                    "The run '%s' holds an artifact '%s' that is no model. Choose another name"
                            .formatted(run.name(), name));
        }
        return folder;
    }

    /** Logs what a cell left in a variable, if it is a Tribuo classifier or its evaluation. */
    void logFound(ActiveRun run, String name, Object value) {
        if (value instanceof Model<?> model) {
            logUnlessTaken(run, model, name);
        } else if (value instanceof LabelEvaluation evaluation) {
            logEvaluation(run, EvaluationReport.of(evaluation));
        }
    }

    private void logEvaluation(ActiveRun run, EvaluationReport evaluation) {
        run.log(Batch.ofMetrics(points(evaluation.metrics())));
        run.logText(evaluation.toJson(), EVALUATION);
    }

    /** The cell may have logged it itself under that name, and may hold models of other kinds. */
    private void logUnlessTaken(ActiveRun run, Model<?> model, String name) {
        boolean classifies =
                model.getOutputIDInfo().getDomain().stream().allMatch(Label.class::isInstance);
        if (classifies && !Files.exists(store.get().artifacts().path(run.runId(), name))) {
            write(run, FittedModel.bare(model), name);
        }
    }

    RunDetails details(RunId runId) {
        Run run = store.get().runs().get(runId);
        return new RunDetails(
                run, store.get().artifacts().list(runId, ""), loggedModels(run), charts(runId));
    }

    /** The logged models that the run made or used, those that are known. */
    private List<org.jotter.tracking.LoggedModel> loggedModels(Run run) {
        return Stream.concat(
                        run.outputs().stream().map(ModelOutput::modelId),
                        run.inputs().modelIds().stream())
                .distinct()
                .flatMap(id -> loggedModel(id).stream())
                .toList();
    }

    private Optional<org.jotter.tracking.LoggedModel> loggedModel(String id) {
        try {
            return Optional.of(store.get().loggedModels().get(new LoggedModelId(id), true));
        } catch (JotterException e) {
            // a run may name models that are gone, or never were
            return Optional.empty();
        }
    }

    private List<Chart> charts(RunId runId) {
        Path file = store.get().artifacts().path(runId, EVALUATION);
        return evaluation(file).map(EvaluationReport::charts).orElse(List.of());
    }

    private static Optional<EvaluationReport> evaluation(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EvaluationReport.ofJson(Files.readString(file)));
        } catch (IOException | UncheckedIOException e) {
            throw new JotterException(
                    INVALID,
                    "The run's %s cannot be read. Train again to have its charts"
                            .formatted(EVALUATION),
                    e);
        }
    }
}
