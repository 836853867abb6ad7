package org.jotter.tracking.sqlite.runs;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Session;

/** Finds the numbers that stand for runs in the tables. */
final class RunIds {

    private RunIds() {}

    /** As the JSON list that a statement takes; an id holds nothing that JSON escapes. */
    static String json(List<RunId> runIds) {
        return runIds.stream()
                .map(runId -> "\"" + runId + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The numbers of those that exist, in the order given. */
    static Map<RunId, Long> numbers(Session session, List<RunId> runIds) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        session.list(
                """
                SELECT run_id, run_number FROM runs
                WHERE run_id IN (SELECT value FROM json_each(?))
                """,
                row -> found.put(row.text("run_id"), row.number("run_number")),
                json(runIds));
        Map<RunId, Long> numbers = new LinkedHashMap<>();
        for (RunId runId : runIds) {
            Optional.ofNullable(found.get(runId.value()))
                    .ifPresent(number -> numbers.put(runId, number));
        }
        return numbers;
    }

    /** The number of a run, a deleted one too; throws where there is none. */
    static long existing(Session session, RunId runId) throws SQLException {
        Long number = numbers(session, List.of(runId)).get(runId);
        if (number == null) {
            throw RunErrors.noRun(runId);
        }
        return number;
    }

    /** The number of an active run; throws where there is none. */
    static long active(Session session, RunId runId) throws SQLException {
        Optional<Long> run =
                session.number(
                        "SELECT run_number FROM runs WHERE run_id = ? AND lifecycle_stage ="
                                + " 'active'",
                        runId.value());
        if (run.isEmpty()) {
            existing(session, runId);
            throw RunErrors.notActive(runId);
        }
        return run.get();
    }
}
