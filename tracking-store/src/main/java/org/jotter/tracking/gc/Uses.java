package org.jotter.tracking.gc;

import java.sql.SQLException;
import java.util.Optional;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** Finds what still needs a deleted thing. */
record Uses(Db db) {

    /** Why a deleted thing has to stay; empty where it may go. */
    Optional<String> reasonToKeep(Collectable thing) {
        return db.read(
                session ->
                        thing.kind() == Kind.EXPERIMENT
                                ? activeRun(session, thing)
                                : version(session, thing));
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
                row -> "its run '%s' is active".formatted(row.getString(1)),
                experiment.experimentId().number());
    }

    /** A version names the run and model it is of, or only has them in the place of its files. */
    private static Optional<String> version(Session session, Collectable thing)
            throws SQLException {
        return session.first(
                """
                SELECT name, version FROM model_versions
                WHERE current_stage <> 'Deleted_Internal'
                    AND (instr(source, ?) > 0 OR instr(storage_location, ?) > 0
                        OR model_id = ? OR run_id = ?)
                ORDER BY name, version LIMIT 1
                """,
                row ->
                        "version %d of '%s' is made of it"
                                .formatted(row.getInt(2), row.getString(1)),
                thing.id(),
                thing.id(),
                thing.id(),
                thing.id());
    }

    /** Whether deleting the thing now would leave something without it. */
    static boolean isInUse(Session session, Collectable thing) throws SQLException {
        if (thing.kind() != Kind.EXPERIMENT) {
            return version(session, thing).isPresent();
        }
        long id = thing.experimentId().number();
        return session.first(
                        """
                        SELECT 1 WHERE EXISTS (SELECT 1 FROM runs WHERE experiment_id = ?)
                            OR EXISTS (SELECT 1 FROM logged_models WHERE experiment_id = ?)
                        """,
                        row -> row.getInt(1),
                        id,
                        id)
                .isPresent();
    }
}
