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
            LoggedModelRows.PARAMS.add(session, number, param.getKey(), param.getValue());
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
                    String key = row.text("key");
                    String old = row.text("value");
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
        LoggedModelRows.TAGS.putAll(session, LoggedModelRows.number(session, id), tags);
    }

    static void deleteTag(Session session, LoggedModelId id, String key) throws SQLException {
        if (!LoggedModelRows.TAGS.remove(session, LoggedModelRows.number(session, id), key)) {
            throw LoggedModelErrors.noTag(id, key);
        }
    }
}
