package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;

/** Finds the rows that are deleted, and those that would go with them. */
final class DeletedRows {

    private static final String MODELS =
            """
            SELECT m.model_id, m.name, m.experiment_id,
                coalesce(e.artifact_location, '') AS artifact_location,
                m.source_run_id
            FROM logged_models m JOIN experiments e ON e.experiment_id = m.experiment_id
            """;

    private final Db db;
    private final ArtifactRoot root;

    DeletedRows(Db db, ArtifactRoot root) {
        this.db = db;
        this.root = root;
    }

    /** Ids, none of which holds a quote, as a list for {@code json_each}. */
    static String json(List<String> ids) {
        return ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    List<Collectable> experiments(long deletedBefore) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT experiment_id, name,
                                    coalesce(artifact_location, '') AS artifact_location
                                FROM experiments
                                WHERE lifecycle_stage = 'deleted' AND last_update_time <= ?
                                ORDER BY experiment_id
                                """,
                                this::experiment,
                                deletedBefore));
    }

    private Collectable experiment(Row row) throws SQLException {
        ExperimentId id = ExperimentId.of(row.number("experiment_id"));
        String own = row.text("artifact_location");
        String uri = root.experiment(id, own);
        return new Collectable(
                Kind.EXPERIMENT, id.value(), row.text("name"), id, uri, !own.isEmpty(), "");
    }

    /** Deleted runs; those of the experiments whenever they were deleted. */
    List<Collectable> runs(long deletedBefore, List<Collectable> experiments) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT r.run_id, r.run_name, r.experiment_id,
                                    coalesce(e.artifact_location, '') AS artifact_location
                                FROM runs r JOIN experiments e ON e.experiment_id = r.experiment_id
                                WHERE r.lifecycle_stage = 'deleted'
                                    AND (coalesce(r.deleted_time, 0) <= ? OR r.experiment_id IN
                                        (SELECT value FROM json_each(?)))
                                ORDER BY r.run_number
                                """,
                                this::run,
                                deletedBefore,
                                numbers(experiments)));
    }

    private Collectable run(Row row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.number("experiment_id"));
        String own = row.text("artifact_location");
        String uri = root.run(experiment, own, row.text("run_id"));
        return new Collectable(
                Kind.RUN,
                row.text("run_id"),
                row.text("run_name"),
                experiment,
                uri,
                !own.isEmpty(),
                "");
    }

    private static String numbers(List<Collectable> experiments) {
        return experiments.stream().map(each -> each.experimentId().number()).toList().toString();
    }

    /** Deleted logged models, and all those of the experiments. */
    List<Collectable> models(long deletedBefore, List<Collectable> experiments) {
        return db.read(
                session ->
                        session.list(
                                MODELS
                                        + """
                                        WHERE m.lifecycle_stage = 'deleted'
                                                AND coalesce(m.deleted_time, 0) <= ?
                                            OR m.experiment_id IN (SELECT value FROM json_each(?))
                                        ORDER BY m.model_number
                                        """,
                                this::model,
                                deletedBefore,
                                numbers(experiments)));
    }

    /** What these runs made, deleted or not: a run that goes takes its models along. */
    List<Collectable> modelsMadeBy(List<Collectable> runs) {
        return db.read(
                session ->
                        session.list(
                                MODELS
                                        + """
                                        WHERE m.source_run_id IN (SELECT value FROM json_each(?))
                                        ORDER BY m.model_number
                                        """,
                                this::model,
                                json(runs.stream().map(Collectable::id).toList())));
    }

    private Collectable model(Row row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.number("experiment_id"));
        String own = row.text("artifact_location");
        String uri = root.loggedModel(experiment, own, row.text("model_id"));
        return new Collectable(
                Kind.LOGGED_MODEL,
                row.text("model_id"),
                row.text("name"),
                experiment,
                uri,
                !own.isEmpty(),
                row.text("source_run_id"));
    }

    /** What an id names is, or empty where there is no such row. */
    Optional<String> stage(Kind kind, String id) {
        String sql =
                switch (kind) {
                    case RUN -> "SELECT lifecycle_stage FROM runs WHERE run_id = ?";
                    case EXPERIMENT ->
                            "SELECT lifecycle_stage FROM experiments WHERE experiment_id = ?";
                    default -> "SELECT lifecycle_stage FROM logged_models WHERE model_id = ?";
                };
        return db.read(session -> session.text(sql, id));
    }
}
