package org.jotter.tracking.sqlite.loggedmodels;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.db.Session;

/** Writes the params and tags of logged models. */
final class LoggedModelEntries {

    private LoggedModelEntries() {}

    static void addParams(Session session, LoggedModelId id, Map<String, String> params)
            throws SQLException {
        long number = LoggedModelRows.number(session, id);
        for (Map.Entry<String, String> param : params.entrySet()) {
            session.update(
                    """
                    INSERT INTO logged_model_params (model_number, key, value) VALUES (?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                    number,
                    param.getKey(),
                    param.getValue());
        }
        List<String> changes = changes(session, number, params);
        if (!changes.isEmpty()) {
            throw LoggedModelErrors.paramsChanged(id, changes);
        }
    }

    private static List<String> changes(Session session, long number, Map<String, String> params)
            throws SQLException {
        List<String> changes = new ArrayList<>();
        session.list(
                "SELECT key, value FROM logged_model_params WHERE model_number = ? ORDER BY key",
                row -> {
                    String key = row.getString(1);
                    String old = row.getString(2);
                    String attempted = params.getOrDefault(key, old);
                    return attempted.equals(old)
                            || changes.add(
                                    "{'key': '%s', 'old_value': '%s', 'new_value': '%s'}"
                                            .formatted(key, old, attempted));
                },
                number);
        return changes;
    }

    static void setTags(Session session, LoggedModelId id, Map<String, String> tags)
            throws SQLException {
        long number = LoggedModelRows.number(session, id);
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            session.update(
                    """
                    INSERT INTO logged_model_tags (model_number, key, value) VALUES (?, ?, ?)
                    ON CONFLICT (model_number, key) DO UPDATE SET value = excluded.value
                    """,
                    number,
                    tag.getKey(),
                    tag.getValue());
        }
    }

    static void deleteTag(Session session, LoggedModelId id, String key) throws SQLException {
        int gone =
                session.update(
                        "DELETE FROM logged_model_tags WHERE model_number = ? AND key = ?",
                        LoggedModelRows.number(session, id),
                        key);
        if (gone == 0) {
            throw LoggedModelErrors.noTag(id, key);
        }
    }
}
