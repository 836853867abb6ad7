package org.jotter.tracking.sqlite.registry;

import static org.jotter.tracking.RegistryEvent.Kind.CREATED;
import static org.jotter.tracking.RegistryEvent.Kind.DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.DESCRIBED;
import static org.jotter.tracking.RegistryEvent.Kind.STAGE_CHANGED;
import static org.jotter.tracking.RegistryEvent.Kind.TAG_DELETED;
import static org.jotter.tracking.RegistryEvent.Kind.TAG_SET;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;

/** What a change does to a model version. */
final class VersionWrites {

    private VersionWrites() {}

    static ModelVersion require(Session session, VersionKey key) throws SQLException {
        Optional<ModelVersion> found = RegistryRows.version(session, key);
        if (found.isEmpty()) {
            throw RegistryRows.model(session, key.name()).isPresent()
                    ? RegistryErrors.noVersion(key, numbers(session, key.name()))
                    : RegistryErrors.noVersion(key, noModel(session, key.name()));
        }
        return found.get();
    }

    private static JotterException noModel(Session session, String name) throws SQLException {
        return RegistryErrors.noModel(name, RegistryRows.names(session));
    }

    private static List<Integer> numbers(Session session, String name) throws SQLException {
        return session.list(
                "SELECT version FROM model_versions WHERE name = ? ORDER BY version",
                row -> row.integer("version"),
                name);
    }

    /** The version that an alias names; {@code latest} is the newest, in any letter case. */
    static ModelVersion byAlias(Session session, String name, String alias) throws SQLException {
        RegisteredModel model = ModelWrites.require(session, name);
        if (alias.equalsIgnoreCase("latest")) {
            if (model.latestVersions().isEmpty()) {
                throw RegistryErrors.noLatest(name);
            }
            return require(session, new VersionKey(name, model.latestVersion()));
        }
        Integer version = model.aliases().get(alias);
        if (version == null) {
            throw RegistryErrors.noAlias(name, alias, model.aliases().keySet());
        }
        return require(session, new VersionKey(name, version));
    }

    /** A number is given out once: the model remembers the greatest, deleted versions included. */
    static ModelVersion insert(Change change, NewModelVersion version, String storageLocation)
            throws SQLException {
        Session session = change.session();
        ModelWrites.require(session, version.name());
        int number =
                session.first(
                                """
                                UPDATE registered_models
                                SET last_version = last_version + 1, last_updated_timestamp = ?
                                WHERE name = ? RETURNING last_version
                                """,
                                row -> row.integer("last_version"),
                                change.now(),
                                version.name())
                        .orElseThrow();
        session.update(
                """
                INSERT INTO model_versions (name, version, source, storage_location, run_id,
                    model_id, run_link, user_id, description, current_stage, creation_timestamp,
                    last_updated_timestamp)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'None', ?, ?)
                """,
                version.name(),
                number,
                version.source(),
                storageLocation,
                version.runId(),
                version.modelId(),
                version.runLink(),
                change.userId(),
                version.description(),
                change.now(),
                change.now());
        VersionKey key = new VersionKey(version.name(), number);
        change.log(key.name(), number, CREATED, "", "", version.source());
        change.logDifference(key.name(), number, DESCRIBED, "", "", version.description());
        for (Map.Entry<String, String> tag : version.tags().entrySet()) {
            putTag(change, key, tag.getKey(), tag.getValue());
        }
        return require(session, key);
    }

    static ModelVersion describe(Change change, VersionKey key, String description)
            throws SQLException {
        ModelVersion before = require(change.session(), key);
        change.session()
                .update(
                        """
                        UPDATE model_versions SET description = ?, last_updated_timestamp = ?
                        WHERE name = ? AND version = ?
                        """,
                        description,
                        change.now(),
                        key.name(),
                        key.version());
        change.logDifference(
                key.name(), key.version(), DESCRIBED, "", before.description(), description);
        return require(change.session(), key);
    }

    static int delete(Change change, VersionKey key) throws SQLException {
        ModelVersion before = require(change.session(), key);
        for (String alias : before.aliases()) {
            AliasWrites.delete(change, key.name(), alias);
        }
        change.log(key.name(), key.version(), DELETED, "", before.source(), "");
        change.touch(key.name());
        return change.session()
                .update(
                        "DELETE FROM model_versions WHERE name = ? AND version = ?",
                        key.name(),
                        key.version());
    }

    static ModelVersion transition(Change change, VersionKey key, Stage stage, boolean archive)
            throws SQLException {
        ModelVersion before = require(change.session(), key);
        if (archive) {
            for (VersionKey other : others(change.session(), key, stage)) {
                move(change, other, stage, Stage.ARCHIVED);
            }
        }
        move(change, key, before.currentStage(), stage);
        change.touch(key.name());
        return require(change.session(), key);
    }

    private static List<VersionKey> others(Session session, VersionKey key, Stage stage)
            throws SQLException {
        return session.list(
                """
                SELECT version FROM model_versions
                WHERE name = ? AND current_stage = ? AND version <> ? ORDER BY version
                """,
                row -> new VersionKey(key.name(), row.integer("version")),
                key.name(),
                stage.toString(),
                key.version());
    }

    private static void move(Change change, VersionKey key, Stage from, Stage to)
            throws SQLException {
        change.session()
                .update(
                        """
                        UPDATE model_versions SET current_stage = ?, last_updated_timestamp = ?
                        WHERE name = ? AND version = ?
                        """,
                        to.toString(),
                        change.now(),
                        key.name(),
                        key.version());
        change.logDifference(
                key.name(), key.version(), STAGE_CHANGED, "", from.toString(), to.toString());
    }

    /** What the text was before. */
    static Optional<String> setTag(Change change, VersionKey key, String tag, String value)
            throws SQLException {
        require(change.session(), key);
        return putTag(change, key, tag, value);
    }

    private static Optional<String> putTag(Change change, VersionKey key, String tag, String value)
            throws SQLException {
        Optional<String> before = VersionRows.TAGS.get(change.session(), key, tag);
        if (!before.equals(Optional.of(value))) {
            change.log(key.name(), key.version(), TAG_SET, tag, before.orElse(""), value);
        }
        VersionRows.TAGS.put(change.session(), key, tag, value);
        return before;
    }

    /** What the text was, if there was one. */
    static Optional<String> deleteTag(Change change, VersionKey key, String tag)
            throws SQLException {
        require(change.session(), key);
        Optional<String> value = VersionRows.TAGS.get(change.session(), key, tag);
        if (value.isPresent()) {
            change.log(key.name(), key.version(), TAG_DELETED, tag, value.get(), "");
            VersionRows.TAGS.remove(change.session(), key, tag);
        }
        return value;
    }
}
