package org.jotter.tracking.sqlite.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;

/**
 * Reads the registry's rows as records, in the order in which they are asked for and in a number of
 * statements that does not grow with theirs. The names travel as one JSON value, so that the
 * statements stay prepared.
 */
final class RegistryRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryRows() {}

    static Optional<RegisteredModel> model(Session session, String name) throws SQLException {
        return models(session, List.of(name)).stream().findFirst();
    }

    /** The models of these names; a name that no model has is left out. */
    static List<RegisteredModel> models(Session session, List<String> names) throws SQLException {
        String wanted = json(names);
        Map<String, Map<String, String>> tags = ModelRows.TAGS.ofAll(session, wanted);
        Map<String, Map<String, Integer>> aliases = ModelRows.aliases(session, wanted);
        Map<String, List<ModelVersion>> latest = new HashMap<>();
        versions(session, ModelRows.latest(session, wanted))
                .forEach(
                        version ->
                                latest.merge(version.name(), List.of(version), RegistryRows::both));
        return ModelRows.models(session, wanted, latest, aliases, tags);
    }

    static List<String> names(Session session) throws SQLException {
        return session.texts("SELECT name FROM registered_models ORDER BY name");
    }

    static Optional<ModelVersion> version(Session session, VersionKey key) throws SQLException {
        return versions(session, List.of(key)).stream().findFirst();
    }

    /** These versions; one that does not exist is left out. */
    static List<ModelVersion> versions(Session session, List<VersionKey> keys) throws SQLException {
        String wanted = json(keys.stream().map(key -> List.of(key.name(), key.version())).toList());
        return VersionRows.versions(
                session,
                wanted,
                VersionRows.aliases(session, wanted),
                VersionRows.TAGS.ofAll(session, wanted));
    }

    static Optional<ModelVersion> versionOfSource(Session session, String name, String source)
            throws SQLException {
        Optional<VersionKey> newest =
                session.first(
                        """
                        SELECT version FROM model_versions WHERE name = ? AND source = ?
                        ORDER BY version DESC LIMIT 1
                        """,
                        row -> new VersionKey(name, row.integer("version")),
                        name,
                        source);
        return newest.isPresent() ? version(session, newest.get()) : Optional.empty();
    }

    /** The versions of a model, newest first. */
    static List<ModelVersion> versions(Session session, String name) throws SQLException {
        return versions(
                session,
                session.list(
                        "SELECT version FROM model_versions WHERE name = ? ORDER BY version DESC",
                        row -> new VersionKey(name, row.integer("version")),
                        name));
    }

    private static List<ModelVersion> both(List<ModelVersion> some, List<ModelVersion> more) {
        return Stream.of(some, more).flatMap(Collection::stream).toList();
    }

    private static String json(List<?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new JotterException(
                    JotterException.Kind.INTERNAL, "Names cannot be written as JSON", e);
        }
    }
}
