package org.jotter.tracking.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Session;

/** Reads the registry's rows as records. */
final class RegistryRows {

    private static final String MODEL =
            """
            SELECT name, description, creation_timestamp, last_updated_timestamp,
                (SELECT coalesce(max(version), 0) FROM model_versions v WHERE v.name = m.name)
            FROM registered_models m
            """;

    private static final String VERSION =
            """
            SELECT name, version, source, run_id, model_id, creation_timestamp,
                last_updated_timestamp, description, current_stage
            FROM model_versions
            """;

    private RegistryRows() {}

    static Optional<RegisteredModel> model(Session session, String name) throws SQLException {
        return session.first(MODEL + "WHERE name = ?", row -> model(session, row), name);
    }

    static List<RegisteredModel> models(Session session) throws SQLException {
        return session.list(MODEL + "ORDER BY name", row -> model(session, row));
    }

    static List<String> names(Session session) throws SQLException {
        return session.list(
                "SELECT name FROM registered_models ORDER BY name", row -> row.getString(1));
    }

    static Optional<ModelVersion> version(Session session, String name, int version)
            throws SQLException {
        return session.first(
                VERSION + "WHERE name = ? AND version = ?",
                row -> version(session, row),
                name,
                version);
    }

    static Optional<ModelVersion> versionOfSource(Session session, String name, String source)
            throws SQLException {
        return session.first(
                VERSION + "WHERE name = ? AND source = ? ORDER BY version DESC LIMIT 1",
                row -> version(session, row),
                name,
                source);
    }

    static List<ModelVersion> versions(Session session, String name) throws SQLException {
        return session.list(
                VERSION + "WHERE name = ? ORDER BY version DESC",
                row -> version(session, row),
                name);
    }

    static List<Integer> numbers(Session session, String name) throws SQLException {
        return session.list(
                "SELECT version FROM model_versions WHERE name = ? ORDER BY version",
                row -> row.getInt(1),
                name);
    }

    private static RegisteredModel model(Session session, ResultSet row) throws SQLException {
        String name = row.getString(1);
        Map<String, Integer> aliases = new HashMap<>();
        session.list(
                "SELECT alias, version FROM registered_model_aliases WHERE name = ? ORDER BY alias",
                alias -> aliases.put(alias.getString(1), alias.getInt(2)),
                name);
        Map<String, String> tags = new HashMap<>();
        session.list(
                "SELECT key, value FROM registered_model_tags WHERE name = ? ORDER BY key",
                tag -> tags.put(tag.getString(1), tag.getString(2)),
                name);
        return new RegisteredModel(
                name,
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                aliases,
                tags);
    }

    private static ModelVersion version(Session session, ResultSet row) throws SQLException {
        String name = row.getString(1);
        int version = row.getInt(2);
        List<String> aliases =
                session.list(
                        """
                        SELECT alias FROM registered_model_aliases
                        WHERE name = ? AND version = ? ORDER BY alias
                        """,
                        alias -> alias.getString(1),
                        name,
                        version);
        Map<String, String> tags = new HashMap<>();
        session.list(
                """
                SELECT key, value FROM model_version_tags
                WHERE name = ? AND version = ? ORDER BY key
                """,
                tag -> tags.put(tag.getString(1), tag.getString(2)),
                name,
                version);
        return new ModelVersion(
                name,
                version,
                row.getString(3),
                new RunId(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8),
                aliases,
                tags,
                row.getString(9));
    }
}
