package org.jotter.tracking.sqlite.runs;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RandomNames;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** Makes runs, and moves them from one status or lifecycle stage to another. */
final class RunLifecycle {

    private final Db db;
    private final Clock clock;
    private final Experiments experiments;
    private final RandomNames names = new RandomNames();

    RunLifecycle(Db db, Clock clock, Experiments experiments) {
        this.db = db;
        this.clock = clock;
        this.experiments = experiments;
    }

    RunId create(NewRun run) {
        RunId runId = RunId.random();
        String name = name(run);
        Map<String, String> tags = Limits.tags(run.tags());
        tags.put(RunTags.RUN_NAME, name);
        db.write(
                session -> {
                    experiments.get(run.experimentId()).requireActive();
                    insert(session, runId, name, run);
                    RunLog.tags(session, RunIds.active(session, runId), tags);
                    return null;
                });
        return runId;
    }

    private void insert(Session session, RunId runId, String name, NewRun run) throws SQLException {
        session.update(
                """
                INSERT INTO runs (run_id, experiment_id, run_name, user_id, status, start_time,
                    lifecycle_stage)
                VALUES (?, ?, ?, ?, 'RUNNING', ?, 'active')
                """,
                runId.value(),
                run.experimentId().number(),
                name,
                user(run),
                run.startTimeMillis().orElseGet(clock::millis));
    }

    private String name(NewRun run) {
        String tag = run.tags().getOrDefault(RunTags.RUN_NAME, "");
        if (!run.runName().isEmpty() && !tag.isEmpty() && !tag.equals(run.runName())) {
            throw RunErrors.twoNames(run.runName(), tag);
        }
        String given = run.runName().isEmpty() ? tag : run.runName();
        return given.isEmpty() ? names.next() : Limits.tagValue(RunTags.RUN_NAME, given);
    }

    private static String user(NewRun run) {
        return run.userId().isEmpty()
                ? run.tags().getOrDefault(RunTags.USER, "unknown")
                : run.userId();
    }

    void update(RunId runId, RunUpdate update) {
        String name = Limits.tagValue(RunTags.RUN_NAME, update.runName().orElse(""));
        Long endTime =
                update.endTimeMillis().isPresent() ? update.endTimeMillis().getAsLong() : null;
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    RunLog.rename(session, run, name);
                    return session.update(
                            """
                            UPDATE runs
                            SET status = coalesce(?, status), end_time = coalesce(?, end_time)
                            WHERE run_number = ?
                            """,
                            update.status().map(RunStatus::name).orElse(null),
                            endTime,
                            run);
                });
    }

    void resume(RunId runId) {
        db.write(
                session ->
                        session.update(
                                """
                                UPDATE runs SET status = 'RUNNING', end_time = NULL
                                WHERE run_number = ?
                                """,
                                RunIds.active(session, runId)));
    }

    void delete(RunId runId) {
        move(runId, LifecycleStage.DELETED, clock.millis());
    }

    void restore(RunId runId) {
        move(runId, LifecycleStage.ACTIVE, null);
    }

    private void move(RunId runId, LifecycleStage to, Long deletedTimeMillis) {
        int moved =
                db.update(
                        """
                        UPDATE runs SET lifecycle_stage = ?, deleted_time = ?
                        WHERE run_id = ? AND lifecycle_stage <> ?
                        """,
                        to.toString(),
                        deletedTimeMillis,
                        runId.value(),
                        to.toString());
        if (moved == 0) {
            // it is there already, or there is no such run
            db.read(session -> RunIds.existing(session, runId));
        }
    }
}
