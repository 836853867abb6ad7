package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;

/**
 * Finds what still needs a thing that would go. A reason is a sentence's end; empty where there is
 * none.
 */
final class Uses {

    private final Db db;
    private final ArtifactRoot root;

    Uses(Db db, ArtifactRoot root) {
        this.db = db;
        this.root = root;
    }

    Optional<String> ofRun(Collectable run) {
        return db.read(session -> ofRun(session, run));
    }

    Optional<String> ofRun(Session session, Collectable run) throws SQLException {
        return version(session, run);
    }

    /**
     * @param goingRuns what these made goes with them
     */
    Optional<String> ofModel(Collectable model, Set<String> goingRuns) {
        return db.snapshot(session -> ofModel(session, model, goingRuns));
    }

    Optional<String> ofModel(Session session, Collectable model, Set<String> goingRuns)
            throws SQLException {
        Optional<String> version = version(session, model);
        return version.isPresent() || isDeleted(session, model)
                ? version
                : ofActive(session, model, goingRuns);
    }

    private static Optional<String> ofActive(
            Session session, Collectable model, Set<String> goingRuns) throws SQLException {
        Optional<String> maker =
                goingRuns.contains(model.sourceRunId()) ? Optional.empty() : maker(session, model);
        return maker.isPresent() ? maker : user(session, model);
    }

    Optional<String> ofExperiment(Collectable experiment) {
        if (experiment.experimentId().equals(ExperimentId.DEFAULT)) {
            return Optional.of("runs without an experiment go there");
        }
        return db.snapshot(
                session -> {
                    Optional<String> run = activeRun(session, experiment);
                    return run.isPresent() ? run : files(session, experiment);
                });
    }

    /** Whether deleting an experiment now would leave something without it: all in it is gone. */
    boolean isExperimentInUse(Session session, Collectable experiment) throws SQLException {
        long id = experiment.experimentId().number();
        boolean holds =
                session.exists(
                        """
                        SELECT 1 WHERE EXISTS (
                                SELECT 1 FROM runs WHERE experiment_id = ?)
                            OR EXISTS (
                                SELECT 1 FROM logged_models WHERE experiment_id = ?)
                        """,
                        id,
                        id);
        return holds || files(session, experiment).isPresent();
    }

    private static boolean isDeleted(Session session, Collectable model) throws SQLException {
        return session.exists(
                """
                SELECT 1 FROM logged_models
                WHERE model_id = ? AND lifecycle_stage = 'deleted'
                """,
                model.id());
    }

    /** The run that made a model, which may be active, or stay for a reason of its own. */
    private static Optional<String> maker(Session session, Collectable model) throws SQLException {
        return session.first(
                "SELECT run_name, lifecycle_stage FROM runs WHERE run_id = ?",
                row ->
                        row.text("lifecycle_stage").equals("active")
                                ? "its run '%s' is active".formatted(row.text("run_name"))
                                : "its run '%s' stays".formatted(row.text("run_name")),
                model.sourceRunId());
    }

    /** An active run that has the model among its inputs or outputs, beside the one it is from. */
    private static Optional<String> user(Session session, Collectable model) throws SQLException {
        return session.first(
                """
                SELECT run_name FROM runs
                WHERE lifecycle_stage = 'active' AND run_id <> ? AND run_number IN (
                    SELECT run_number FROM model_inputs WHERE model_id = ?
                    UNION SELECT run_number FROM model_outputs WHERE model_id = ?)
                ORDER BY run_number LIMIT 1
                """,
                row -> "run '%s' uses it".formatted(row.text("run_name")),
                model.sourceRunId(),
                model.id(),
                model.id());
    }

    /** A run of a deleted experiment can have been restored alone. */
    private static Optional<String> activeRun(Session session, Collectable experiment)
            throws SQLException {
        return session.first(
                """
                SELECT run_name FROM runs
                WHERE experiment_id = ? AND lifecycle_stage = 'active'
                ORDER BY run_number LIMIT 1
                """,
                row -> "its run '%s' is active".formatted(row.text("run_name")),
                experiment.experimentId().number());
    }

    /** A version names the run and model it is of, or only has them in the place of its files. */
    private static Optional<String> version(Session session, Collectable thing)
            throws SQLException {
        return session.first(
                """
                SELECT name, version FROM model_versions
                WHERE instr(source, ?) > 0 OR instr(storage_location, ?) > 0
                    OR model_id = ? OR run_id = ?
                ORDER BY name, version LIMIT 1
                """,
                row ->
                        "version %d of '%s' is made of it"
                                .formatted(row.integer("version"), row.text("name")),
                thing.id(),
                thing.id(),
                thing.id(),
                thing.id());
    }

    /** A version can be made of files in an experiment's folder that are no run's or model's. */
    private Optional<String> files(Session session, Collectable experiment) throws SQLException {
        Optional<String> folder = root.path(experiment.artifactUri());
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<String>> versions =
                session.list(
                        """
                        SELECT name, version, source, storage_location FROM model_versions
                        ORDER BY name, version
                        """,
                        row -> isMadeOfFilesIn(folder.get(), row) ? reason(row) : Optional.empty());
        return versions.stream().flatMap(Optional::stream).findFirst();
    }

    private boolean isMadeOfFilesIn(String folder, Row row) throws SQLException {
        return Stream.of(row.text("source"), row.text("storage_location"))
                .filter(uri -> !uri.isEmpty() && !uri.startsWith("models:"))
                .flatMap(uri -> root.path(uri).stream())
                .anyMatch(path -> path.startsWith(folder + "/"));
    }

    private static Optional<String> reason(Row row) throws SQLException {
        return Optional.of(
                "version %d of '%s' is made of files in its folder"
                        .formatted(row.integer("version"), row.text("name")));
    }
}
