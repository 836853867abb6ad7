package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jotter.models.LoggableModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.folder.ModelFolder;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.RunFiles;
import org.jotter.tracking.artifacts.TemporaryFolder;
import org.jotter.tracking.errors.JotterException;

/** Writes models as logged models of a run. */
final class ModelWriter {

    private final WorkspaceFolder workspace;
    private final Clock clock;

    ModelWriter(WorkspaceFolder workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** As MLflow does it: pending while it is written, then ready; with the run's params. */
    LoggedModel write(ActiveRun active, LoggableModel loggable, String name) {
        active.checkNotInterrupted();
        TrackingStore store = active.store();
        LoggedModel model = store.loggedModels().create(newModel(store, active.run(), name));
        try (TemporaryFolder written = TemporaryFolder.in(workspace.tmp())) {
            ModelFolder.write(written.path().resolve("model"), loggable, info(model));
            ArtifactFolder place = store.artifacts().loggedModel(model.modelId().value());
            place.putAll("", written.path().resolve("model"));
            return ready(active, model);
        } catch (RuntimeException e) {
            fail(store, model, e);
            throw e;
        }
    }

    /** What the store says against it on top does not hide what went wrong first. */
    private static void fail(TrackingStore store, LoggedModel model, RuntimeException why) {
        try {
            store.loggedModels().finish(model.modelId(), LoggedModelStatus.UPLOAD_FAILED);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** A later model takes over the name of an earlier one, and of nothing else. */
    private static NewLoggedModel newModel(TrackingStore store, Run run, String name) {
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
        RunFiles files = new RunFiles(store, run);
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

    private static LoggedModel ready(ActiveRun active, LoggedModel model) {
        RunId run = active.target(); // an interrupt ends the run here, in a transaction of its own
        return active.store().loggedModels().finishAsOutput(model.modelId(), run, 0);
    }
}
