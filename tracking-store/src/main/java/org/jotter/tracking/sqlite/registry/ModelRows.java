package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.KeyValueTable;
import org.jotter.tracking.sqlite.rows.Owner;

/** What the tables hold of the models whose names a JSON list holds; a statement each. */
final class ModelRows {

    static final KeyValueTable<String> TAGS =
            new KeyValueTable<>("registered_model_tags", Owner.named("name"));

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
                                row.text("name"),
                                row.text("description"),
                                row.number("creation_timestamp"),
                                row.number("last_updated_timestamp"),
                                latest.getOrDefault(row.text("name"), List.of()),
                                aliases.getOrDefault(row.text("name"), Map.of()),
                                tags.getOrDefault(row.text("name"), Map.of())),
                names);
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
                        found.computeIfAbsent(row.text("name"), name -> new HashMap<>())
                                .put(row.text("alias"), row.integer("version")),
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
                row -> new VersionKey(row.text("name"), row.integer("newest")),
                names);
    }
}
