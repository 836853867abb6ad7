package org.jotter.tracking.gc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** Deletes rows for good. */
record Deletion(Db db, CollectedArtifacts files) {

    /**
     * Deletes a thing's rows and notes its files as to be deleted, in one transaction.
     *
     * @return false where it is no longer deleted, or has to stay by now
     */
    boolean delete(Collectable thing) {
        return db.write(
                session -> {
                    Optional<Long> number = number(session, thing);
                    if (number.isEmpty() || Uses.isInUse(session, thing)) {
                        return false;
                    }
                    for (String statement : statements(thing.kind())) {
                        session.update(statement, number.get());
                    }
                    files.note(session, thing);
                    return true;
                });
    }

    private static Optional<Long> number(Session session, Collectable thing) throws SQLException {
        String sql =
                switch (thing.kind()) {
                    case RUN ->
                            """
                            SELECT run_number FROM runs
                            WHERE run_id = ? AND lifecycle_stage = 'deleted'
                            """;
                    case EXPERIMENT ->
                            """
                            SELECT experiment_id FROM experiments
                            WHERE experiment_id = ? AND lifecycle_stage = 'deleted'
                            """;
                    default ->
                            """
                            SELECT model_number FROM logged_models m
                            WHERE model_id = ? AND (lifecycle_stage = 'deleted' OR EXISTS (
                                SELECT 1 FROM experiments e
                                WHERE e.experiment_id = m.experiment_id
                                    AND e.lifecycle_stage = 'deleted') OR EXISTS (
                                SELECT 1 FROM runs r
                                WHERE r.run_id = m.source_run_id
                                    AND r.lifecycle_stage = 'deleted') AND %s)
                            """
                                    .formatted(DeletedRows.NOT_USED);
                };
        return session.first(sql, row -> row.getLong(1), thing.id());
    }

    private static List<String> statements(Kind kind) {
        return switch (kind) {
            case RUN ->
                    List.of(
                            "DELETE FROM metrics WHERE run_number = ?",
                            "DELETE FROM latest_metrics WHERE run_number = ?",
                            "DELETE FROM params WHERE run_number = ?",
                            "DELETE FROM tags WHERE run_number = ?",
                            "DELETE FROM dataset_inputs WHERE run_number = ?",
                            "DELETE FROM model_inputs WHERE run_number = ?",
                            "DELETE FROM model_outputs WHERE run_number = ?",
                            "DELETE FROM runs WHERE run_number = ?");
            case EXPERIMENT ->
                    List.of(
                            "DELETE FROM experiment_tags WHERE experiment_id = ?",
                            "DELETE FROM datasets WHERE experiment_id = ?",
                            "DELETE FROM experiments WHERE experiment_id = ?");
            default -> List.of("DELETE FROM logged_models WHERE model_number = ?");
        };
    }
}
