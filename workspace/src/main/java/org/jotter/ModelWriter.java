package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jotter.models.FittedModel;
import org.jotter.models.ModelFolder;
import org.jotter.models.ModelInfo;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.TemporaryFolder;
import org.jotter.tracking.errors.JotterException;

/** Writes models as logged models of a run. */
final class ModelWriter {

    private final Supplier<TrackingStore> store;
    private final WorkspaceFolder workspace;
    private final Clock clock;

    ModelWriter(Supplier<TrackingStore> store, WorkspaceFolder workspace, Clock clock) {
        this.store = store;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** As MLflow does it: pending while it is written, then ready; with the run's params. */
    LoggedModel write(ActiveRun active, FittedModel fitted, String name) {
        active.checkNotInterrupted();
        Run run = active.run();
        LoggedModel model = store.get().loggedModels().create(newModel(run, name));
        try (TemporaryFolder written = TemporaryFolder.in(workspace.tmp())) {
            ModelFolder.write(written.path().resolve("model"), fitted, info(model));
            ArtifactFolder place = store.get().artifacts().loggedModel(model.modelId().value());
            place.putAll("", written.path().resolve("model"));
            return ready(active, model);
        } catch (RuntimeException e) {
            fail(model, e);
            throw e;
        }
    }

    /** What the store says against it on top does not hide what went wrong first. */
    private void fail(LoggedModel model, RuntimeException why) {
        try {
            store.get().loggedModels().finish(model.modelId(), LoggedModelStatus.UPLOAD_FAILED);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** A later model takes over the name of an earlier one, and of nothing else. */
    private NewLoggedModel newModel(Run run, String name) {
        if (name.isBlank()) {
            throw new JotterException(
                    INVALID,
                    "The model's name is '%s'. Give one, such as mlflow.logModel(model, \"model\")"
                            .formatted(name));
        }
        NewLoggedModel model =
                NewLoggedModel.in(run.info().experimentId())
                        .named(name)
                        .from(run.runId())
                        .withParams(run.data().params());
        RunFiles files = new RunFiles(store.get(), run);
        if (files.has(name) && files.model(name).isEmpty()) {
            throw new JotterException(
                    INVALID,
                    "The run '%s' holds an artifact '%s' that is no model. Choose another name"
                            .formatted(run.name(), name));
        }
        return model;
    }

    private ModelInfo info(LoggedModel model) {
        String uuid = UUID.randomUUID().toString().replace("-", "");
        Instant now = clock.instant();
        return new ModelInfo(
                model.modelId().value(), uuid, model.info().sourceRunId(), model.name(), now);
    }

    private LoggedModel ready(ActiveRun active, LoggedModel model) {
        RunId run = active.target(); // an interrupt ends the run here, in a transaction of its own
        return store.get().loggedModels().finishAsOutput(model.modelId(), run, 0);
    }
}
