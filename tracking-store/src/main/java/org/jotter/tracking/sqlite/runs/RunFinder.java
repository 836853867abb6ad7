package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.LifecycleStage.ACTIVE;
import static org.jotter.tracking.LifecycleStage.DELETED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;

/** Finds the one run that a person means by an id, the beginning of one, or a name. */
record RunFinder(Db db, RunRows rows) {

    private static final int SHORTEST_PREFIX = 4;
    private static final int SHOWN = 5;
    private static final int NAMES_TO_GUESS_FROM = 1000;

    private static final String OF_NAME = "lifecycle_stage = ? AND run_name = ?";
    private static final String OF_PREFIX = "lifecycle_stage = ? AND run_id GLOB ?";

    Optional<Run> withId(RunId runId) {
        return list("run_id = ?", 1, runId.value()).stream().findFirst();
    }

    /** By its id also a deleted one. */
    Run named(String text) {
        if (RunId.isRunId(text)) {
            RunId runId = new RunId(text);
            return withId(runId).orElseThrow(() -> RunErrors.noRun(runId));
        }
        return only(text, ACTIVE);
    }

    Run deleted(String text) {
        Optional<Run> withId = RunId.isRunId(text) ? withId(new RunId(text)) : Optional.empty();
        return withId.filter(run -> run.info().lifecycleStage() == DELETED)
                .orElseGet(() -> only(text, DELETED));
    }

    private Run only(String text, LifecycleStage stage) {
        String condition = OF_NAME;
        String value = text;
        List<Run> found = list(condition, SHOWN, stage.toString(), value);
        if (found.isEmpty() && isPrefix(text)) {
            condition = OF_PREFIX;
            value = text.toLowerCase(Locale.ROOT) + "*";
            found = list(condition, SHOWN, stage.toString(), value);
        }
        if (found.isEmpty()) {
            throw RunErrors.noRun(text, stage, recentNames(stage));
        }
        if (found.size() > 1) {
            throw RunErrors.notUnique(text, stage, count(condition, stage, value), found);
        }
        return found.get(0);
    }

    private static boolean isPrefix(String text) {
        return text.length() >= SHORTEST_PREFIX
                && text.length() < RunId.LENGTH
                && RunId.isHex(text.toLowerCase(Locale.ROOT));
    }

    private int count(String condition, LifecycleStage stage, String value) {
        return db.read(
                session ->
                        session.first(
                                        "SELECT count(*) FROM runs WHERE " + condition,
                                        row -> row.getInt(1),
                                        stage.toString(),
                                        value)
                                .orElse(0));
    }

    private List<Run> list(String condition, int limit, Object... values) {
        String query =
                "SELECT run_number FROM runs WHERE %s ORDER BY start_time DESC, run_id LIMIT %d"
                        .formatted(condition, limit);
        return db.snapshot(
                session -> rows.list(session, session.list(query, row -> row.getLong(1), values)));
    }

    private List<String> recentNames(LifecycleStage stage) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT run_name FROM runs WHERE lifecycle_stage = ?
                                ORDER BY run_number DESC LIMIT ?
                                """,
                                row -> row.getString(1),
                                stage.toString(),
                                NAMES_TO_GUESS_FROM));
    }
}
