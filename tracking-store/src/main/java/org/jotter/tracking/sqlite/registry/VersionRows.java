package org.jotter.tracking.sqlite.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;

/**
 * What the tables hold of the versions that a JSON list of [name, number] names; a statement each.
 */
final class VersionRows {

    private static final String WANTED =
            """
            WITH wanted (place, name, version) AS MATERIALIZED
                (SELECT key, value ->> 0, value ->> 1 FROM json_each(?))
            """;

    private VersionRows() {}

    static List<ModelVersion> versions(
            Session session,
            String keys,
            Map<VersionKey, List<String>> aliases,
            Map<VersionKey, Map<String, String>> tags)
            throws SQLException {
        return session.list(
                WANTED
                        + """
                        SELECT name, version, source, run_id, model_id, run_link, user_id,
                            creation_timestamp, last_updated_timestamp, description, current_stage
                        FROM wanted JOIN model_versions USING (name, version)
                        ORDER BY place
                        """,
                row -> version(row, aliases, tags),
                keys);
    }

    private static ModelVersion version(
            ResultSet row,
            Map<VersionKey, List<String>> aliases,
            Map<VersionKey, Map<String, String>> tags)
            throws SQLException {
        VersionKey key = key(row);
        return new ModelVersion(
                key.name(),
                key.version(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getLong(9),
                row.getString(10),
                aliases.getOrDefault(key, List.of()),
                tags.getOrDefault(key, Map.of()),
                Stage.parse(row.getString(11)));
    }

    static Map<VersionKey, List<String>> aliases(Session session, String keys) throws SQLException {
        Map<VersionKey, List<String>> found = new HashMap<>();
        session.list(
                WANTED
                        + """
                        SELECT name, version, alias
                        FROM wanted JOIN registered_model_aliases USING (name, version)
                        ORDER BY alias
                        """,
                row ->
                        found.computeIfAbsent(key(row), key -> new ArrayList<>())
                                .add(row.getString(3)),
                keys);
        return found;
    }

    static Map<VersionKey, Map<String, String>> tags(Session session, String keys)
            throws SQLException {
        Map<VersionKey, Map<String, String>> found = new HashMap<>();
        session.list(
                WANTED
                        + """
                        SELECT name, version, key, value
                        FROM wanted JOIN model_version_tags USING (name, version)
                        """,
                row ->
                        found.computeIfAbsent(key(row), key -> new HashMap<>())
                                .put(row.getString(3), row.getString(4)),
                keys);
        return found;
    }

    private static VersionKey key(ResultSet row) throws SQLException {
        return new VersionKey(row.getString(1), row.getInt(2));
    }
}
