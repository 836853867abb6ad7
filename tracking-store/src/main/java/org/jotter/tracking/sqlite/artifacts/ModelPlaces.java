package org.jotter.tracking.sqlite.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.loggedmodels.LoggedModelErrors;

/** Finds where logged models and model versions keep their files. */
final class ModelPlaces {

    private final Db db;
    private final ArtifactRoot root;

    ModelPlaces(Db db, ArtifactRoot root) {
        this.db = db;
        this.root = root;
    }

    /**
     * A URI, or a path among a run's artifacts.
     *
     * @param runId empty where {@code uri} is a URI
     */
    record Place(String runId, String uri) {}

    /** A chain of copies that is longer than this is taken for a cycle. */
    private static final int COPIES = 100;

    String loggedModel(String modelId) {
        return db.read(
                        session ->
                                session.first(
                                        """
                                        SELECT m.experiment_id,
                                            coalesce(e.artifact_location, '') AS artifact_location
                                        FROM logged_models m
                                        JOIN experiments e ON e.experiment_id = m.experiment_id
                                        WHERE m.model_id = ?
                                        """,
                                        row ->
                                                root.loggedModel(
                                                        ExperimentId.of(
                                                                row.number("experiment_id")),
                                                        row.text("artifact_location"),
                                                        modelId),
                                        modelId))
                .orElseThrow(() -> LoggedModelErrors.noModel(modelId));
    }

    Place version(String name, int version) {
        String source = source(name, version);
        for (int copies = 0; copies < COPIES; copies++) {
            Optional<ModelUri.OfVersion> copy = ModelUri.find(ModelUri.OfVersion.class, source);
            if (copy.isEmpty()) {
                return place(source);
            }
            source = source(copy.get().name(), copy.get().version());
        }
        throw new JotterException(
                INVALID,
                "Version %d of '%s' is a copy of itself. Register the model anew"
                        .formatted(version, name));
    }

    private Place place(String source) {
        Optional<ModelUri.OfRun> run = ModelUri.find(ModelUri.OfRun.class, source);
        if (run.isPresent()) {
            return new Place(run.get().runId(), run.get().path());
        }
        return ModelUri.find(ModelUri.OfLoggedModel.class, source)
                .map(model -> new Place("", loggedModel(model.modelId())))
                .orElseGet(() -> new Place("", source));
    }

    private String source(String name, int version) {
        return db.read(
                        session ->
                                session.text(
                                        """
                                        SELECT coalesce(nullif(storage_location, ''), source)
                                        FROM model_versions WHERE name = ? AND version = ?
                                        """,
                                        name,
                                        version))
                .orElseThrow(
                        () ->
                                new JotterException(
                                        MISSING,
                                        "Model Version (name=%s, version=%d) not found"
                                                .formatted(name, version)));
    }
}
