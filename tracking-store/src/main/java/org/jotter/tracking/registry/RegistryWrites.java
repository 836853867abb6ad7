package org.jotter.tracking.registry;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Session;

/** The steps that the registry's transactions are made of. */
final class RegistryWrites {

    private final Clock clock;

    RegistryWrites(Clock clock) {
        this.clock = clock;
    }

    RegisteredModel getOrInsert(Session session, String name) throws SQLException {
        Optional<RegisteredModel> found = RegistryRows.model(session, name);
        return found.isPresent() ? found.get() : insert(session, name);
    }

    RegisteredModel insert(Session session, String name) throws SQLException {
        long now = clock.millis();
        session.update(
                """
                INSERT INTO registered_models
                    (name, description, creation_timestamp, last_updated_timestamp, last_version)
                VALUES (?, '', ?, ?, 0)
                """,
                name,
                now,
                now);
        return require(session, name);
    }

    ModelVersion insertVersion(
            Session session, String name, String source, RunId runId, String modelId)
            throws SQLException {
        require(session, name);
        long now = clock.millis();
        int version =
                session.first(
                                """
                                UPDATE registered_models
                                SET last_version = last_version + 1, last_updated_timestamp = ?
                                WHERE name = ? RETURNING last_version
                                """,
                                row -> row.getInt(1),
                                now,
                                name)
                        .orElseThrow();
        session.update(
                """
                INSERT INTO model_versions (name, version, source, run_id, model_id, description,
                    current_stage, creation_timestamp, last_updated_timestamp)
                VALUES (?, ?, ?, ?, ?, '', 'None', ?, ?)
                """,
                name,
                version,
                source,
                runId.value(),
                modelId,
                now,
                now);
        return requireVersion(session, name, version);
    }

    int putAlias(Session session, String name, String alias, int version) throws SQLException {
        return session.update(
                """
                INSERT INTO registered_model_aliases (name, alias, version) VALUES (?, ?, ?)
                ON CONFLICT (name, alias) DO UPDATE SET version = excluded.version
                """,
                name,
                alias,
                version);
    }

    RegisteredModel require(Session session, String name) throws SQLException {
        Optional<RegisteredModel> found = RegistryRows.model(session, name);
        if (found.isEmpty()) {
            throw RegistryErrors.noModel(name, RegistryRows.names(session));
        }
        return found.get();
    }

    ModelVersion requireVersion(Session session, String name, int version) throws SQLException {
        require(session, name);
        Optional<ModelVersion> found = RegistryRows.version(session, name, version);
        if (found.isEmpty()) {
            throw RegistryErrors.noVersion(name, version, RegistryRows.numbers(session, name));
        }
        return found.get();
    }
}
