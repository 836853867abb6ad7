package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;

/** What the tables hold of the models whose names a JSON list holds; a statement each. */
final class ModelRows {

    private ModelRows() {}

    static List<RegisteredModel> models(
            Session session,
            String names,
            Map<String, List<ModelVersion>> latest,
            Map<String, Map<String, Integer>> aliases,
            Map<String, Map<String, String>> tags)
            throws SQLException {
        return session.list(
                """
                SELECT name, description, creation_timestamp, last_updated_timestamp
                FROM json_each(?) AS wanted JOIN registered_models ON name = wanted.value
                ORDER BY wanted.key
                """,
                row ->
                        new RegisteredModel(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                latest.getOrDefault(row.getString(1), List.of()),
                                aliases.getOrDefault(row.getString(1), Map.of()),
                                tags.getOrDefault(row.getString(1), Map.of())),
                names);
    }

    static Map<String, Map<String, String>> tags(Session session, String names)
            throws SQLException {
        Map<String, Map<String, String>> found = new HashMap<>();
        session.list(
                """
                SELECT name, registered_model_tags.key, registered_model_tags.value
                FROM json_each(?) AS wanted JOIN registered_model_tags ON name = wanted.value
                """,
                row ->
                        found.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                                .put(row.getString(2), row.getString(3)),
                names);
        return found;
    }

    static Map<String, Map<String, Integer>> aliases(Session session, String names)
            throws SQLException {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        session.list(
                """
                SELECT name, alias, version
                FROM json_each(?) AS wanted JOIN registered_model_aliases ON name = wanted.value
                """,
                row ->
                        found.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                                .put(row.getString(2), row.getInt(3)),
                names);
        return found;
    }

    /** The newest version of each stage, by name and number. */
    static List<VersionKey> latest(Session session, String names) throws SQLException {
        return session.list(
                """
                SELECT name, max(version) AS newest
                FROM json_each(?) AS wanted JOIN model_versions ON name = wanted.value
                GROUP BY name, current_stage ORDER BY name, newest
                """,
                row -> new VersionKey(row.getString(1), row.getInt(2)),
                names);
    }
}
