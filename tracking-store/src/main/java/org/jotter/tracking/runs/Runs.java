package org.jotter.tracking.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Param;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.experiments.Experiments;
import org.jotter.tracking.search.RunSearch;
import org.jotter.tracking.search.SqlFragment;

/** The runs of a workspace. Safe for all threads; what has returned is committed. */
public final class Runs {

    private final Db db;
    private final Clock clock;
    private final Experiments experiments;
    private final RunRows rows;
    private final RunFinder finder;
    private final RunLog log;
    private final ArtifactRoot artifactRoot;
    private final RunNames names = new RunNames();

    public Runs(Db db, Clock clock, Experiments experiments, ArtifactRoot artifactRoot) {
        this.db = db;
        this.clock = clock;
        this.experiments = experiments;
        this.rows = new RunRows(artifactRoot);
        this.finder = new RunFinder(db, rows);
        this.log = new RunLog(db);
        this.artifactRoot = artifactRoot;
    }

    /**
     * Starts a run, with status RUNNING.
     *
     * @throws JotterException MISSING or INVALID where the experiment does not exist or is deleted
     */
    public Run create(NewRun run) {
        run.tags().forEach(Limits::tag);
        RunId runId = RunId.random();
        Map<String, String> tags = new TreeMap<>(run.tags());
        String name = name(run);
        tags.put(RunTags.RUN_NAME, name);
        Limits.tag(RunTags.RUN_NAME, name);
        db.write(
                session -> {
                    Experiments.active(experiments.get(run.experimentId()));
                    session.update(
                            """
                            INSERT INTO runs (run_id, experiment_id, run_name, user_id, status,
                                start_time, lifecycle_stage)
                            VALUES (?, ?, ?, ?, 'RUNNING', ?, 'active')
                            """,
                            runId.value(),
                            run.experimentId().number(),
                            name,
                            user(run),
                            run.startTimeMillis().orElseGet(clock::millis));
                    RunLog.tags(session, RunLog.activeRun(session, runId), tags);
                    return null;
                });
        return get(runId);
    }

    private String name(NewRun run) {
        String tag = run.tags().getOrDefault(RunTags.RUN_NAME, "");
        if (!run.runName().isEmpty() && !tag.isEmpty() && !tag.equals(run.runName())) {
            throw RunErrors.twoNames(run.runName(), tag);
        }
        String given = run.runName().isEmpty() ? tag : run.runName();
        return given.isEmpty() ? names.next() : given;
    }

    private static String user(NewRun run) {
        return run.userId().isEmpty()
                ? run.tags().getOrDefault(RunTags.USER, "unknown")
                : run.userId();
    }

    /**
     * The run with that id, a deleted one too.
     *
     * @throws JotterException MISSING
     */
    public Run get(RunId runId) {
        return finder.withId(runId).orElseThrow(() -> RunErrors.noRun(runId));
    }

    /**
     * The run that a person means by its id, by the beginning of its id (at least 4 characters) or
     * by its name.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it,
     *     with their ids
     */
    public Run named(String idOrName) {
        return finder.named(idOrName);
    }

    /** Adds a point to a metric. The same point a second time changes nothing. */
    public void logMetric(RunId runId, Metric metric) {
        log.metric(runId, metric);
    }

    /**
     * Keeps a parameter. The same value a second time changes nothing.
     *
     * @throws JotterException INVALID where the key has another value already
     */
    public void logParam(RunId runId, String key, String value) {
        log.param(runId, new Param(key, value));
    }

    /** Sets a tag; {@code mlflow.runName} renames the run. */
    public void setTag(RunId runId, String key, String value) {
        log.tag(runId, key, value);
    }

    /**
     * Takes a tag away.
     *
     * @throws JotterException MISSING where the run has no such tag
     */
    public void deleteTag(RunId runId, String key) {
        log.deleteTag(runId, key);
    }

    /** Logs the whole batch, or nothing where any of it is refused. */
    public void log(RunId runId, Batch batch) {
        log.batch(runId, batch);
    }

    /** Ends a run now, with a status that is an end. */
    public void end(RunId runId, RunStatus status) {
        if (!status.isTerminal()) {
            throw new JotterException(
                    INVALID,
                    "A run cannot end as %s. It ends as FINISHED, FAILED or KILLED"
                            .formatted(status));
        }
        setStatus(runId, status, clock.millis());
    }

    /** Takes an ended run up again: its status is RUNNING and it has no end time. */
    public void resume(RunId runId) {
        setStatus(runId, RunStatus.RUNNING, null);
    }

    private void setStatus(RunId runId, RunStatus status, Long endTimeMillis) {
        db.write(
                session ->
                        session.update(
                                "UPDATE runs SET status = ?, end_time = ? WHERE run_number = ?",
                                status.name(),
                                endTimeMillis,
                                RunLog.activeRun(session, runId)));
    }

    /** Every point of a metric by step, then time, then value; none where it was never logged. */
    public List<Metric> metricHistory(RunId runId, String key) {
        List<Metric> points = points(runId, key);
        if (points.isEmpty()) {
            get(runId);
        }
        return points;
    }

    private List<Metric> points(RunId runId, String key) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT m.run_number, m.key, m.value, m.timestamp, m.step, m.is_nan
                                FROM metrics m JOIN runs r ON r.run_number = m.run_number
                                WHERE r.run_id = ? AND m.key = ?
                                ORDER BY m.step, m.timestamp, m.value, m.is_nan
                                """,
                                RunRows::metric,
                                runId.value(),
                                key));
    }

    /**
     * The runs that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar
     */
    public List<Run> search(RunQuery query) {
        RunSearch search =
                RunSearch.parse(artifactRoot.uri(), scope(query), query.filter(), query.orderBy());
        return db.read(session -> rows.list(session, search.find(session, query.maxResults())));
    }

    private static SqlFragment scope(RunQuery query) {
        List<SqlFragment> conditions = new ArrayList<>();
        if (!query.experimentIds().isEmpty()) {
            conditions.add(among(query.experimentIds()));
        }
        switch (query.view()) {
            case ACTIVE_ONLY -> conditions.add(stage(LifecycleStage.ACTIVE));
            case DELETED_ONLY -> conditions.add(stage(LifecycleStage.DELETED));
            case ALL -> conditions.add(SqlFragment.of("TRUE"));
        }
        return SqlFragment.join(" AND ", conditions);
    }

    /** The plus keeps the planner from sorting whole experiments: it walks all runs instead. */
    private static SqlFragment among(List<ExperimentId> experimentIds) {
        List<Long> numbers = experimentIds.stream().map(ExperimentId::number).toList();
        return SqlFragment.in(
                numbers.size() == 1 ? "r.experiment_id" : "+r.experiment_id", numbers);
    }

    private static SqlFragment stage(LifecycleStage stage) {
        return SqlFragment.of("r.lifecycle_stage = ?", stage.toString());
    }

    /** The newest active runs of an experiment, newest first, at most {@code count}. */
    public List<Run> latest(ExperimentId experimentId, int count) {
        return search(RunQuery.in(experimentId).limit(count));
    }

    /** The active runs nested below a run, newest first. */
    public List<Run> children(RunId parent) {
        return search(RunQuery.all().where("tags.mlflow.parentRunId = '%s'".formatted(parent)));
    }

    /** Marks a run as deleted; deleting it again changes nothing. */
    public void delete(RunId runId) {
        move(runId, LifecycleStage.DELETED, clock.millis());
    }

    /** Brings a deleted run back; restoring an active one changes nothing. */
    public void restore(RunId runId) {
        move(runId, LifecycleStage.ACTIVE, null);
    }

    private void move(RunId runId, LifecycleStage to, Long deletedTimeMillis) {
        int moved =
                db.update(
                        "UPDATE runs SET lifecycle_stage = ?, deleted_time = ? WHERE run_id = ?",
                        to.toString(),
                        deletedTimeMillis,
                        runId.value());
        if (moved == 0) {
            throw RunErrors.noRun(runId);
        }
    }
}
