package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RegisteredVersions;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.loggedmodels.LoggedModelErrors;

/** Where the sources of model versions lead, under the artifact root that this store shows. */
final class Sources {

    /** A version whose source is known to lead somewhere, and where, if the source does not say. */
    record Traced(NewModelVersion version, String storageLocation) {}

    private final ArtifactRoot root;

    Sources(ArtifactRoot root) {
        this.root = root;
    }

    /**
     * Checks the source and follows one of {@code models:/}, or of {@code runs:/} that means a
     * logged model, once: what it leads to stays what the new version is made of, whatever becomes
     * of that name. The run and logged model behind it are taken over where none are given.
     */
    Traced trace(Session session, NewModelVersion version, RegisteredVersions registry)
            throws SQLException {
        if (!version.modelId().isEmpty() && location(session, version.modelId()).isEmpty()) {
            throw LoggedModelErrors.noModel(version.modelId());
        }
        Optional<String> ofRun = loggedByRun(session, version.source());
        if (ofRun.isPresent()) {
            return ofLoggedModel(session, version, ofRun.get());
        }
        if (!version.source().startsWith("models:")) {
            NewModelVersion whole = withRunOfModel(session, version);
            SourceCheck.check(whole, ownFolders(session, whole));
            return new Traced(whole, "");
        }
        Optional<ModelUri.OfLoggedModel> logged =
                ModelUri.find(ModelUri.OfLoggedModel.class, version.source());
        return logged.isPresent()
                ? ofLoggedModel(session, version, logged.get().modelId())
                : ofVersion(version, registered(registry, version.source()), session);
    }

    private Traced ofLoggedModel(Session session, NewModelVersion version, String modelId)
            throws SQLException {
        if (location(session, modelId).isEmpty()) {
            throw RegistryErrors.noSourceModel(version.source(), modelId);
        }
        NewModelVersion named = version.modelId().isEmpty() ? version.ofModel(modelId) : version;
        return new Traced(
                withRunOfModel(session, named), new ModelUri.OfLoggedModel(modelId).toString());
    }

    /** What {@code runs:/<run>/<name>} means where the run logged a model of that name. */
    private static Optional<String> loggedByRun(Session session, String source)
            throws SQLException {
        Optional<ModelUri.OfRun> run = ModelUri.find(ModelUri.OfRun.class, source);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        return session.text(
                """
                SELECT model_id FROM logged_models
                WHERE source_run_id = ? AND name = ?
                    AND status = 'READY' AND lifecycle_stage = 'active'
                ORDER BY model_number DESC LIMIT 1
                """,
                run.get().runId(),
                run.get().path());
    }

    private static Traced ofVersion(NewModelVersion version, ModelVersion origin, Session session)
            throws SQLException {
        NewModelVersion whole =
                new NewModelVersion(
                        version.name(),
                        origin.uri(),
                        firstOf(version.runId(), origin.runId()),
                        firstOf(version.modelId(), origin.modelId()),
                        version.runLink(),
                        version.description(),
                        version.tags());
        return new Traced(whole, storedLocation(session, origin.key()));
    }

    private static ModelVersion registered(RegisteredVersions registry, String source) {
        return ModelUri.find(ModelUri.Registered.class, source)
                .orElseThrow(() -> RegistryErrors.noModelUri(source))
                .in(registry);
    }

    /** The URI that the version's files are read from. */
    String downloadUri(Session session, VersionKey key) throws SQLException {
        String location = storedLocation(session, key);
        Optional<ModelUri.OfLoggedModel> logged =
                ModelUri.find(ModelUri.OfLoggedModel.class, location);
        if (logged.isEmpty()) {
            return location;
        }
        String modelId = logged.get().modelId();
        return location(session, modelId).orElseThrow(() -> RegistryErrors.filesGone(key, modelId));
    }

    private static String storedLocation(Session session, VersionKey key) throws SQLException {
        return session.text(
                        """
                        SELECT iif(storage_location = '', source, storage_location)
                        FROM model_versions WHERE name = ? AND version = ?
                        """,
                        key.name(),
                        key.version())
                .orElseThrow();
    }

    private static NewModelVersion withRunOfModel(Session session, NewModelVersion version)
            throws SQLException {
        if (!version.runId().isEmpty() || version.modelId().isEmpty()) {
            return version;
        }
        return version.ofRun(
                session.text(
                                "SELECT source_run_id FROM logged_models WHERE model_id = ?",
                                version.modelId())
                        .orElse(""));
    }

    private List<String> ownFolders(Session session, NewModelVersion version) throws SQLException {
        Optional<String> ofRun =
                session.first(
                        """
                        SELECT experiment_id,
                            coalesce(artifact_location, '') AS artifact_location,
                            run_id
                        FROM runs JOIN experiments USING (experiment_id) WHERE run_id = ?
                        """,
                        row ->
                                root.run(
                                        new ExperimentId(row.text("experiment_id")),
                                        row.text("artifact_location"),
                                        row.text("run_id")),
                        version.runId());
        return Stream.of(ofRun, location(session, version.modelId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> location(Session session, String modelId) throws SQLException {
        return session.first(
                """
                SELECT experiment_id, coalesce(artifact_location, '') AS artifact_location, model_id
                FROM logged_models JOIN experiments USING (experiment_id) WHERE model_id = ?
                """,
                row ->
                        root.loggedModel(
                                new ExperimentId(row.text("experiment_id")),
                                row.text("artifact_location"),
                                row.text("model_id")),
                modelId);
    }

    private static String firstOf(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }
}
