package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** Deletes rows for good. */
final class Deletion {

    private final Db db;
    private final Uses uses;
    private final CollectedArtifacts files;

    Deletion(Db db, Uses uses, CollectedArtifacts files) {
        this.db = db;
        this.uses = uses;
        this.files = files;
    }

    /**
     * Deletes the rows of a thing and of what goes with it, and notes their files as to be deleted,
     * in one transaction.
     *
     * @return false where one of them is no longer deleted, or has to stay by now; then nothing
     *     went
     */
    boolean delete(Going going) {
        return db.write(
                session -> {
                    if (!mayGo(session, going)) {
                        return false;
                    }
                    for (Collectable each : going.all()) {
                        delete(session, each);
                    }
                    return true;
                });
    }

    private boolean mayGo(Session session, Going going) throws SQLException {
        Collectable thing = going.thing();
        return switch (thing.kind()) {
            case RUN ->
                    isDeleted(session, thing)
                            && uses.ofRun(session, thing).isEmpty()
                            && areFree(session, going.models(), Set.of(thing.id()));
            case EXPERIMENT -> isDeleted(session, thing) && !uses.isExperimentInUse(session, thing);
            default -> isModelOfNothingActive(session, thing);
        };
    }

    private boolean areFree(Session session, List<Collectable> models, Set<String> goingRuns)
            throws SQLException {
        for (Collectable model : models) {
            if (uses.ofModel(session, model, goingRuns).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Deleted itself, or of an experiment that is. */
    private boolean isModelOfNothingActive(Session session, Collectable model) throws SQLException {
        return session.exists(
                        """
                        SELECT 1 FROM logged_models m
                        JOIN experiments e ON e.experiment_id = m.experiment_id
                        WHERE m.model_id = ?
                            AND 'deleted' IN (m.lifecycle_stage, e.lifecycle_stage)
                        """,
                        model.id())
                && uses.ofModel(session, model, Set.of()).isEmpty();
    }

    private static boolean isDeleted(Session session, Collectable thing) throws SQLException {
        String sql =
                thing.kind() == Kind.RUN
                        ? "SELECT lifecycle_stage FROM runs WHERE run_id = ?"
                        : "SELECT lifecycle_stage FROM experiments WHERE experiment_id = ?";
        return session.text(sql, thing.id()).equals(Optional.of("deleted"));
    }

    private void delete(Session session, Collectable thing) throws SQLException {
        String key =
                switch (thing.kind()) {
                    case RUN -> "SELECT run_number FROM runs WHERE run_id = ?";
                    case EXPERIMENT ->
                            "SELECT experiment_id FROM experiments WHERE experiment_id = ?";
                    default -> "SELECT model_number FROM logged_models WHERE model_id = ?";
                };
        Optional<Long> number = session.number(key, thing.id());
        if (number.isPresent()) {
            for (String statement : statements(thing.kind())) {
                session.update(statement, number.get());
            }
            files.note(session, thing);
        }
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
