package org.jotter.tracking.sqlite.registry;

import static org.jotter.tracking.RegistryEvent.Kind.CREATED;
import static org.jotter.tracking.RegistryEvent.Kind.DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.DESCRIBED;
import static org.jotter.tracking.RegistryEvent.Kind.RENAMED;
import static org.jotter.tracking.RegistryEvent.Kind.TAG_DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.TAG_SET;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.db.Session;

/** What a change does to a registered model. */
final class ModelWrites {

    private ModelWrites() {}

    static RegisteredModel require(Session session, String name) throws SQLException {
        Optional<RegisteredModel> found = RegistryRows.model(session, name);
        if (found.isEmpty()) {
            throw RegistryErrors.noModel(name, RegistryRows.names(session));
        }
        return found.get();
    }

    static RegisteredModel insert(Change change, NewRegisteredModel model) throws SQLException {
        if (exists(change, model.name())) {
            throw RegistryErrors.exists(model.name());
        }
        change.session()
                .update(
                        """
                        INSERT INTO registered_models (name, description, creation_timestamp,
                            last_updated_timestamp, last_version, model_number)
                        VALUES (?, ?, ?, ?, 0, 1 + max(
                            (SELECT coalesce(max(model_number), 0) FROM registered_models),
                            (SELECT coalesce(max(model_number), 0) FROM registry_events)))
                        """,
                        model.name(),
                        model.description(),
                        change.now(),
                        change.now());
        change.log(model.name(), 0, CREATED, "", "", "");
        change.logDifference(model.name(), 0, DESCRIBED, "", "", model.description());
        for (Map.Entry<String, String> tag : model.tags().entrySet()) {
            putTag(change, model.name(), tag.getKey(), tag.getValue());
        }
        return require(change.session(), model.name());
    }

    static void insertUnlessThere(Change change, String name) throws SQLException {
        if (!exists(change, name)) {
            insert(change, NewRegisteredModel.named(name));
        }
    }

    private static boolean exists(Change change, String name) throws SQLException {
        return change.session().exists("SELECT 1 FROM registered_models WHERE name = ?", name);
    }

    /** The rows of versions, tags and aliases follow by themselves. */
    static RegisteredModel rename(Change change, String name, String newName) throws SQLException {
        require(change.session(), name);
        if (!newName.equals(name) && exists(change, newName)) {
            throw RegistryErrors.exists(newName);
        }
        change.session()
                .update(
                        """
                        UPDATE registered_models SET name = ?, last_updated_timestamp = ?
                        WHERE name = ?
                        """,
                        newName,
                        change.now(),
                        name);
        change.session()
                .update(
                        "UPDATE model_versions SET last_updated_timestamp = ? WHERE name = ?",
                        change.now(),
                        newName);
        change.logDifference(newName, 0, RENAMED, "", name, newName);
        return require(change.session(), newName);
    }

    static RegisteredModel describe(Change change, String name, String description)
            throws SQLException {
        RegisteredModel before = require(change.session(), name);
        change.session()
                .update(
                        "UPDATE registered_models SET description = ? WHERE name = ?",
                        description,
                        name);
        change.touch(name);
        change.logDifference(name, 0, DESCRIBED, "", before.description(), description);
        return require(change.session(), name);
    }

    static int delete(Change change, String name) throws SQLException {
        require(change.session(), name);
        change.log(name, 0, DELETED, "", "", "");
        return change.session().update("DELETE FROM registered_models WHERE name = ?", name);
    }

    /** What the text was before. */
    static Optional<String> setTag(Change change, String name, String key, String value)
            throws SQLException {
        require(change.session(), name);
        return putTag(change, name, key, value);
    }

    private static Optional<String> putTag(Change change, String name, String key, String value)
            throws SQLException {
        Optional<String> before = ModelRows.TAGS.get(change.session(), name, key);
        if (!before.equals(Optional.of(value))) {
            change.log(name, 0, TAG_SET, key, before.orElse(""), value);
        }
        ModelRows.TAGS.put(change.session(), name, key, value);
        return before;
    }

    /** What the text was, if there was one. */
    static Optional<String> deleteTag(Change change, String name, String key) throws SQLException {
        require(change.session(), name);
        Optional<String> value = ModelRows.TAGS.get(change.session(), name, key);
        if (value.isPresent()) {
            change.log(name, 0, TAG_DELETED, key, value.get(), "");
            ModelRows.TAGS.remove(change.session(), name, key);
        }
        return value;
    }
}
