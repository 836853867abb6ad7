package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.db.Session;

/** One change of the registry: the transaction that it is, when, and who makes it. */
record Change(Session session, long now, String userId) {

    /** Writes down what happens to a model, which has to be there, under its name of now. */
    void log(String name, int version, RegistryEvent.Kind kind, String item, String from, String to)
            throws SQLException {
        session.update(
                """
                INSERT INTO registry_events (timestamp, user_id, model_number, name, version, kind,
                    item, old_value, new_value)
                SELECT ?, ?, model_number, name, ?, ?, ?, ?, ? FROM registered_models
                WHERE name = ?
                """,
                now,
                userId,
                version,
                kind.name(),
                item,
                from,
                to,
                name);
    }

    /** As {@link #log}, where there is a difference between before and after. */
    void logDifference(
            String name, int version, RegistryEvent.Kind kind, String item, String from, String to)
            throws SQLException {
        if (!from.equals(to)) {
            log(name, version, kind, item, from, to);
        }
    }

    /** Moves the model's last_updated_timestamp. */
    void touch(String name) throws SQLException {
        session.update(
                "UPDATE registered_models SET last_updated_timestamp = ? WHERE name = ?",
                now,
                name);
    }
}
