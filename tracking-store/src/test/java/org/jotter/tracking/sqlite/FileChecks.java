package org.jotter.tracking.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.db.Db;

/** Looks for what no crash may leave in a workspace's database. */
final class FileChecks {

    private static final Map<String, String> FAULTS =
            Map.of(
                    "the file is damaged",
                    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <>"
                            + " 'ok'",
                    "a row has lost what it belongs to",
                    "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check",
                    "a latest metric is not the greatest of its points",
                    """
                    SELECT m.run_number || ' ' || m.key FROM (
                        SELECT DISTINCT run_number, key FROM metrics) m
                    LEFT JOIN latest_metrics l USING (run_number, key)
                    WHERE (l.step, l.timestamp, l.value) IS NOT (
                        SELECT step, timestamp, value FROM metrics p
                        WHERE p.run_number = m.run_number AND p.key = m.key
                        ORDER BY step DESC, timestamp DESC, value DESC LIMIT 1)
                    """,
                    "a batch is there by half",
                    """
                    SELECT run_number || ' ' || key FROM metrics WHERE key LIKE 'batch-%'
                    GROUP BY run_number, key HAVING count(*) <> 50
                    """,
                    "a run has no name tag",
                    """
                    SELECT run_id FROM runs r WHERE run_name IS NOT (
                        SELECT value FROM tags t
                        WHERE t.run_number = r.run_number AND t.key = 'mlflow.runName')
                    """,
                    "a version has a number that its model never gave out",
                    """
                    SELECT v.name || ' ' || v.version FROM model_versions v
                    JOIN registered_models m USING (name) WHERE v.version > m.last_version
                    """);

    private FileChecks() {}

    /** Every fault that was found, with where; none in a sound database. */
    static List<String> faults(Db db) {
        List<String> found = new ArrayList<>();
        FAULTS.forEach(
                (fault, query) ->
                        db.read(session -> session.texts(query))
                                .forEach(where -> found.add(fault + ": " + where)));
        return found;
    }
}
