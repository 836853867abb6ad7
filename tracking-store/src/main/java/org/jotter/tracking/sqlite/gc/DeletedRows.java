package org.jotter.tracking.sqlite.gc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;

/** Finds the rows that are deleted, and those that would go with them. */
record DeletedRows(Db db, ArtifactRoot root) {

    private static final String MODELS =
            """
            SELECT m.model_id, m.name, m.experiment_id, coalesce(e.artifact_location, ''),
                m.source_run_id
            FROM logged_models m JOIN experiments e ON e.experiment_id = m.experiment_id
            """;

    /** Ids, none of which holds a quote, as a list for {@code json_each}. */
    static String json(List<String> ids) {
        return ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    List<Collectable> experiments(long deletedBefore) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT experiment_id, name, coalesce(artifact_location, '')
                                FROM experiments
                                WHERE lifecycle_stage = 'deleted' AND last_update_time <= ?
                                ORDER BY experiment_id
                                """,
                                this::experiment,
                                deletedBefore));
    }

    private Collectable experiment(ResultSet row) throws SQLException {
        ExperimentId id = ExperimentId.of(row.getLong(1));
        String own = row.getString(3);
        String uri = root.experiment(id, own);
        return new Collectable(
                Kind.EXPERIMENT, id.value(), row.getString(2), id, uri, !own.isEmpty(), "");
    }

    /** Deleted runs; those of the experiments whenever they were deleted. */
    List<Collectable> runs(long deletedBefore, List<Collectable> experiments) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT r.run_id, r.run_name, r.experiment_id,
                                    coalesce(e.artifact_location, '')
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

    private Collectable run(ResultSet row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.getLong(3));
        String own = row.getString(4);
        String uri = root.run(experiment, own, row.getString(1));
        return new Collectable(
                Kind.RUN, row.getString(1), row.getString(2), experiment, uri, !own.isEmpty(), "");
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

    private Collectable model(ResultSet row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.getLong(3));
        String own = row.getString(4);
        String uri = root.loggedModel(experiment, own, row.getString(1));
        return new Collectable(
                Kind.LOGGED_MODEL,
                row.getString(1),
                row.getString(2),
                experiment,
                uri,
                !own.isEmpty(),
                row.getString(5));
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
        return db.read(session -> session.first(sql, row -> row.getString(1), id));
    }
}
