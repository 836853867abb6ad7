package org.jotter.tracking.sqlite.experiments;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.db.Session;

/** The tags of experiments. */
final class ExperimentTags {

    private ExperimentTags() {}

    static void set(Session session, ExperimentId id, String key, String value)
            throws SQLException {
        session.update(
                """
                INSERT INTO experiment_tags (experiment_id, key, value) VALUES (?, ?, ?)
                ON CONFLICT (experiment_id, key) DO UPDATE SET value = excluded.value
                """,
                id.number(),
                key,
                value);
    }

    static void delete(Session session, ExperimentId id, String key) throws SQLException {
        int gone =
                session.update(
                        "DELETE FROM experiment_tags WHERE experiment_id = ? AND key = ?",
                        id.number(),
                        key);
        if (gone == 0) {
            throw ExperimentErrors.noTag(id, key, keys(session, id));
        }
    }

    private static List<String> keys(Session session, ExperimentId id) throws SQLException {
        return session.list(
                "SELECT key FROM experiment_tags WHERE experiment_id = ? ORDER BY key",
                row -> row.getString(1),
                id.number());
    }

    /** The tags of each experiment that has any. */
    static Map<Long, Map<String, String>> of(Session session, List<Long> numbers)
            throws SQLException {
        Map<Long, Map<String, String>> tags = new HashMap<>();
        session.list(
                """
                SELECT experiment_id, key, value FROM experiment_tags
                WHERE experiment_id IN (SELECT value FROM json_each(?))
                ORDER BY experiment_id, key
                """,
                row ->
                        tags.computeIfAbsent(row.getLong(1), number -> new HashMap<>())
                                .put(row.getString(2), row.getString(3)),
                numbers.toString());
        return tags;
    }
}
