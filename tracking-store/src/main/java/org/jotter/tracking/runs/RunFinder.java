package org.jotter.tracking.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;

/** Finds the one run that a person means by an id, the beginning of one, or a name. */
record RunFinder(Db db, RunRows rows) {

    private static final int SHORTEST_PREFIX = 4;
    private static final int SHOWN = 5;
    private static final int NAMES_TO_GUESS_FROM = 1000;

    Optional<Run> withId(RunId runId) {
        List<Run> found = list("run_id = ?", 1, runId.value());
        return found.stream().findFirst();
    }

    Run named(String text) {
        if (RunId.isRunId(text)) {
            RunId runId = new RunId(text);
            return withId(runId).orElseThrow(() -> RunErrors.noRun(runId));
        }
        List<Run> named = list("lifecycle_stage = 'active' AND run_name = ?", SHOWN, text);
        List<Run> found = named.isEmpty() && isPrefix(text) ? withPrefix(text) : named;
        if (found.isEmpty()) {
            throw RunErrors.noRun(text, recentNames());
        }
        if (found.size() > 1) {
            throw RunErrors.notUnique(text, count(text), found);
        }
        return found.get(0);
    }

    private static boolean isPrefix(String text) {
        return text.length() >= SHORTEST_PREFIX
                && text.length() < RunId.LENGTH
                && RunId.isHex(text.toLowerCase(Locale.ROOT));
    }

    private List<Run> withPrefix(String text) {
        return list(
                "lifecycle_stage = 'active' AND run_id GLOB ?",
                SHOWN,
                text.toLowerCase(Locale.ROOT) + "*");
    }

    private int count(String text) {
        return db.read(
                session ->
                        session.first(
                                        """
                                        SELECT max(
                                            (SELECT count(*) FROM runs
                                             WHERE lifecycle_stage = 'active' AND run_name = ?),
                                            (SELECT count(*) FROM runs
                                             WHERE lifecycle_stage = 'active' AND run_id GLOB ?))
                                        """,
                                        row -> row.getInt(1),
                                        text,
                                        text.toLowerCase(Locale.ROOT) + "*")
                                .orElse(0));
    }

    private List<Run> list(String condition, int limit, String value) {
        String query =
                "SELECT run_number FROM runs WHERE %s ORDER BY start_time DESC, run_id LIMIT ?"
                        .formatted(condition);
        return db.read(
                session ->
                        rows.list(
                                session, session.list(query, row -> row.getLong(1), value, limit)));
    }

    private List<String> recentNames() {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT run_name FROM runs WHERE lifecycle_stage = 'active'
                                ORDER BY run_number DESC LIMIT ?
                                """,
                                row -> row.getString(1),
                                NAMES_TO_GUESS_FROM));
    }
}
