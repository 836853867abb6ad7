package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.KeyValueTable;
import org.jotter.tracking.sqlite.rows.Owner;

/**
 * What the tables hold of the versions that a JSON list of [name, number] names; a statement each.
 */
final class VersionRows {

    private static final String WANTED =
            """
            WITH wanted (place, name, version) AS MATERIALIZED
                (SELECT key, value ->> 0, value ->> 1 FROM json_each(?))
            """;

    static final KeyValueTable<VersionKey> TAGS =
            new KeyValueTable<>("model_version_tags", Owner.MODEL_VERSION);

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
            Row row,
            Map<VersionKey, List<String>> aliases,
            Map<VersionKey, Map<String, String>> tags)
            throws SQLException {
        VersionKey key = key(row);
        return new ModelVersion(
                key.name(),
                key.version(),
                row.text("source"),
                row.text("run_id"),
                row.text("model_id"),
                row.text("run_link"),
                row.text("user_id"),
                row.number("creation_timestamp"),
                row.number("last_updated_timestamp"),
                row.text("description"),
                aliases.getOrDefault(key, List.of()),
                tags.getOrDefault(key, Map.of()),
                Stage.parse(row.text("current_stage")));
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
                                .add(row.text("alias")),
                keys);
        return found;
    }

    private static VersionKey key(Row row) throws SQLException {
        return new VersionKey(row.text("name"), row.integer("version"));
    }
}
