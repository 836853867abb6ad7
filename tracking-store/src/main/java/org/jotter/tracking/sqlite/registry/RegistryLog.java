package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.db.Session;

/** Reads what happened in the registry. */
final class RegistryLog {

    private RegistryLog() {}

    /** Every event of every model that ever had the name, newest first. */
    static List<RegistryEvent> history(Session session, String name) throws SQLException {
        List<RegistryEvent> events =
                session.list(
                        """
                        SELECT timestamp, user_id, name, version, kind, item, old_value, new_value
                        FROM registry_events
                        WHERE model_number IN (
                            SELECT model_number FROM registry_events WHERE name = ?1
                            UNION SELECT model_number FROM registered_models WHERE name = ?1)
                        ORDER BY event_number DESC
                        """,
                        row ->
                                new RegistryEvent(
                                        row.number("timestamp"),
                                        row.text("user_id"),
                                        row.text("name"),
                                        row.integer("version"),
                                        RegistryEvent.Kind.valueOf(row.text("kind")),
                                        row.text("item"),
                                        row.text("old_value"),
                                        row.text("new_value")),
                        name);
        if (events.isEmpty() && RegistryRows.model(session, name).isEmpty()) {
            throw RegistryErrors.noHistory(name, everyName(session));
        }
        return events;
    }

    private static List<String> everyName(Session session) throws SQLException {
        return session.texts(
                """
                SELECT name FROM registry_events UNION SELECT name FROM registered_models
                ORDER BY name
                """);
    }
}
