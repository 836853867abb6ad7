package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Batch;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Param;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.experiments.Experiments;

/** The runs of a workspace. Safe for all threads; what has returned is committed. */
public final class Runs {

    private final Clock clock;
    private final RunRows rows;
    private final RunFinder finder;
    private final RunLifecycle lifecycle;
    private final RunLog log;
    private final RunSearches searches;
    private final RunLinks links;
    private final MetricHistories histories;
    private final SampledHistories samples;

    public Runs(Db db, Clock clock, Experiments experiments, ArtifactRoot artifactRoot) {
        this.clock = clock;
        this.rows = new RunRows(artifactRoot);
        this.finder = new RunFinder(db, rows);
        this.lifecycle = new RunLifecycle(db, clock, experiments);
        this.log = new RunLog(db);
        this.searches = new RunSearches(db, rows, artifactRoot);
        this.links = new RunLinks(db);
        this.histories = new MetricHistories(db);
        this.samples = new SampledHistories(db);
    }

    /**
     * Starts a run, with status RUNNING.
     *
     * @throws JotterException MISSING or INVALID where the experiment does not exist or is deleted
     */
    public Run create(NewRun run) {
        return get(lifecycle.create(run));
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

    /**
     * The same among the deleted runs.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it
     */
    public Run deleted(String idOrName) {
        return finder.deleted(idOrName);
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
        lifecycle.update(runId, RunUpdate.NONE.withStatus(status).withEndTime(clock.millis()));
    }

    /** Takes an ended run up again: its status is RUNNING and it has no end time. */
    public void resume(RunId runId) {
        lifecycle.resume(runId);
    }

    /**
     * Changes what the update names and gives the run as it is then. An empty name changes nothing;
     * another one is the tag {@code mlflow.runName} too.
     *
     * @throws JotterException MISSING, or INVALID where the run is deleted
     */
    public RunInfo update(RunId runId, RunUpdate update) {
        lifecycle.update(runId, update);
        return get(runId).info();
    }

    /**
     * Notes what the run read. A dataset that the experiment knows by name and digest stays as it
     * is; one that the run has read before keeps its tags.
     *
     * @param modelIds of logged models, which need not exist
     */
    public void logInputs(RunId runId, List<DatasetInput> datasets, List<String> modelIds) {
        links.inputs(runId, datasets, modelIds);
    }

    /** Notes the logged models that the run made; a model a second time gets the new step. */
    public void logOutputs(RunId runId, List<ModelOutput> models) {
        links.outputs(runId, models);
    }

    /**
     * Adds a model to the run's tag {@code mlflow.log-model.history}.
     *
     * @param modelJson an MLmodel as JSON text, at least with its {@code artifact_path}, {@code
     *     flavors}, {@code utc_time_created} and {@code run_id}
     * @throws JotterException INVALID where it is no JSON or lacks one of them
     */
    public void logModel(RunId runId, String modelJson) {
        log.model(runId, modelJson);
    }

    /**
     * The datasets that runs of these experiments read, each with what for, by experiment, name,
     * digest and context; at most 1000.
     *
     * @param experimentIds 1 to 20
     */
    public List<DatasetSummary> datasets(List<ExperimentId> experimentIds) {
        return links.datasets(experimentIds);
    }

    /** Every point of a metric by step, then time, then value; none where it was never logged. */
    public List<Metric> metricHistory(RunId runId, String key) {
        List<Metric> points = histories.whole(runId, key);
        if (points.isEmpty()) {
            get(runId);
        }
        return points;
    }

    /**
     * A page of the points of a metric by time, then step, then value, as MLflow pages them; none
     * where it was never logged or where there is no such run.
     *
     * @param pageToken of the page before; empty for the first
     */
    public PagedList<Metric> metricHistory(
            RunId runId, String key, int maxResults, String pageToken) {
        return histories.page(runId, key, maxResults, pageToken);
    }

    /**
     * The points of a metric of several runs, by run id and in each by time, then step, then value.
     * A run without any is left out.
     *
     * @param runIds 1 to 100
     * @param maxResults of all runs together, never more than 25,000
     */
    public Map<RunId, List<Metric>> metricHistories(
            List<RunId> runIds, String key, int maxResults) {
        return histories.ofAll(runIds, key, maxResults);
    }

    /**
     * So many points of a metric as a chart can show, of each run at most {@code maxResults}: the
     * first of as many equally long stretches, the last point in place of the last stretch's. In
     * the order of the ids, each by step, then time, then value; a run that does not exist is left
     * out.
     *
     * @param runIds 1 to 100
     * @param maxResults 1 to 2500
     */
    public Map<RunId, List<Metric>> sampledMetricHistories(
            List<RunId> runIds, String key, StepRange range, int maxResults) {
        return samples.of(runIds, key, range, maxResults);
    }

    /**
     * A page of the runs that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    public PagedList<Run> search(RunQuery query) {
        return searches.page(query);
    }

    /** The newest active runs of an experiment, newest first, at most {@code count}. */
    public List<Run> latest(ExperimentId experimentId, int count) {
        return search(RunQuery.in(experimentId).limit(count));
    }

    /** The active runs nested below a run, newest first; at most 1000. */
    public List<Run> children(RunId parent) {
        return search(RunQuery.all().where("tags.mlflow.parentRunId = '%s'".formatted(parent)));
    }

    /** Marks a run as deleted; deleting it again changes nothing. */
    public void delete(RunId runId) {
        lifecycle.delete(runId);
    }

    /** Brings a deleted run back; restoring an active one changes nothing. */
    public void restore(RunId runId) {
        lifecycle.restore(runId);
    }
}
