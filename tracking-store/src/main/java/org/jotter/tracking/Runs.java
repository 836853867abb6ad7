package org.jotter.tracking;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.errors.JotterException;

/** The runs of a tracking store. Safe for all threads. */
public interface Runs {

    /**
     * Starts a run, with status RUNNING.
     *
     * @throws JotterException MISSING or INVALID where the experiment does not exist or is deleted
     */
    Run create(NewRun run);

    /**
     * The run with that id, a deleted one too.
     *
     * @throws JotterException MISSING
     */
    Run get(RunId runId);

    /**
     * The run that a person means by its id, by the beginning of its id (at least 4 characters) or
     * by its name; by its id also a deleted one.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it,
     *     with their ids
     */
    default Run named(String idOrName) {
        return new RunFinder(this).named(idOrName);
    }

    /**
     * The same among the deleted runs.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it
     */
    default Run deleted(String idOrName) {
        return new RunFinder(this).deleted(idOrName);
    }

    /**
     * A page of the runs that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    PagedList<Run> search(RunQuery query);

    /** The newest active runs of an experiment, newest first, at most {@code count}. */
    default List<Run> latest(ExperimentId experimentId, int count) {
        return search(RunQuery.in(experimentId).limit(count));
    }

    /** The active runs nested below a run, newest first; at most 1000. */
    default List<Run> children(RunId parent) {
        return search(RunQuery.all().where("tags.mlflow.parentRunId = '%s'".formatted(parent)));
    }

    /**
     * Changes what the update names and gives the run as it is then. An empty name changes nothing;
     * another one is the tag {@code mlflow.runName} too.
     *
     * @throws JotterException MISSING, or INVALID where the run is deleted
     */
    RunInfo update(RunId runId, RunUpdate update);

    /** Ends a run now, with a status that is an end. */
    void end(RunId runId, RunStatus status);

    /** Takes an ended run up again: its status is RUNNING. */
    void resume(RunId runId);

    /** Marks a run as deleted; deleting it again changes nothing. */
    void delete(RunId runId);

    /** Brings a deleted run back; restoring an active one changes nothing. */
    void restore(RunId runId);

    /** Adds a point to a metric. The same point a second time changes nothing. */
    void logMetric(RunId runId, Metric metric);

    /**
     * Keeps a parameter. The same value a second time changes nothing.
     *
     * @throws JotterException INVALID where the key has another value already
     */
    void logParam(RunId runId, String key, String value);

    /** Sets a tag; {@code mlflow.runName} renames the run. */
    void setTag(RunId runId, String key, String value);

    /**
     * Takes a tag away.
     *
     * @throws JotterException MISSING where the run has no such tag
     */
    void deleteTag(RunId runId, String key);

    /**
     * Logs the whole batch, of any size, or nothing where any of it is refused. A server is asked
     * in requests of MLflow's size; where one of several fails, those before it are kept.
     */
    void log(RunId runId, Batch batch);

    /**
     * Notes what the run read. A dataset that the experiment knows by name and digest stays as it
     * is; one that the run has read before keeps its tags.
     *
     * @param modelIds of logged models, which need not exist
     */
    void logInputs(RunId runId, List<DatasetInput> datasets, List<String> modelIds);

    /** Notes the logged models that the run made; a model a second time gets the new step. */
    void logOutputs(RunId runId, List<ModelOutput> models);

    /**
     * Adds a model to the run's tag {@code mlflow.log-model.history}.
     *
     * @param modelJson an MLmodel as JSON text, at least with its {@code artifact_path}, {@code
     *     flavors}, {@code utc_time_created} and {@code run_id}
     * @throws JotterException INVALID where it is no JSON or lacks one of them
     */
    void logModel(RunId runId, String modelJson);

    /**
     * The datasets that runs of these experiments read, each with what for, by experiment, name,
     * digest and context; at most 1000.
     *
     * @param experimentIds 1 to 20
     */
    List<DatasetSummary> datasets(List<ExperimentId> experimentIds);

    /**
     * Every point of a metric by step, then time, then value; none where it was never logged.
     *
     * @throws JotterException MISSING where there is no such run
     */
    List<Metric> metricHistory(RunId runId, String key);

    /**
     * A page of the points of a metric by time, then step, then value, as MLflow pages them; none
     * where it was never logged or where there is no such run.
     *
     * @param pageToken of the page before; empty for the first
     */
    PagedList<Metric> metricHistory(RunId runId, String key, int maxResults, String pageToken);

    /**
     * The points of a metric of several runs, by run id and in each by time, then step, then value.
     * A run without any is left out.
     *
     * @param runIds 1 to 100
     * @param maxResults of all runs together, never more than 25,000
     */
    Map<RunId, List<Metric>> metricHistories(List<RunId> runIds, String key, int maxResults);

    /**
     * So many points of a metric as a chart can show, of each run at most {@code maxResults}: the
     * first of as many equally long stretches, the last point in place of the last stretch's. In
     * the order of the ids, each by step, then time, then value; a run that does not exist is left
     * out.
     *
     * @param runIds 1 to 100
     * @param maxResults 1 to 2500
     */
    Map<RunId, List<Metric>> sampledMetricHistories(
            List<RunId> runIds, String key, StepRange range, int maxResults);
}
