package org.jotter.tracking.sqlite.runs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Batch;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Param;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Runs;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.db.Db;

/** The runs of a workspace. Safe for all threads; what has returned is committed. */
public final class SqliteRuns implements Runs {

    private final Db db;
    private final Clock clock;
    private final RunListeners listeners;
    private final RunRows rows;
    private final RunLifecycle lifecycle;
    private final RunLog log;
    private final RunSearches searches;
    private final RunLinks links;
    private final MetricHistories histories;
    private final SampledHistories samples;

    public SqliteRuns(
            Db db,
            Clock clock,
            Experiments experiments,
            ArtifactRoot artifactRoot,
            RunListeners listeners) {
        this.listeners = listeners;
        this.rows = new RunRows(artifactRoot);
        this.db = db;
        this.clock = clock;
        this.lifecycle = new RunLifecycle(db, clock, experiments);
        this.log = new RunLog(db);
        this.searches = new RunSearches(db, rows, artifactRoot);
        this.links = new RunLinks(db);
        this.histories = new MetricHistories(db);
        this.samples = new SampledHistories(db);
    }

    @Override
    public Run create(NewRun run) {
        return get(lifecycle.create(run));
    }

    @Override
    public Run get(RunId runId) {
        return db.snapshot(
                session -> rows.list(session, List.of(RunIds.existing(session, runId))).get(0));
    }

    @Override
    public void logMetric(RunId runId, Metric metric) {
        log.metric(runId, metric);
        listeners.metricsLogged(runId, List.of(metric));
    }

    @Override
    public void logParam(RunId runId, String key, String value) {
        log.param(runId, new Param(key, value));
    }

    @Override
    public void setTag(RunId runId, String key, String value) {
        log.tag(runId, key, value);
    }

    @Override
    public void deleteTag(RunId runId, String key) {
        log.deleteTag(runId, key);
    }

    @Override
    public void log(RunId runId, Batch batch) {
        log.batch(runId, batch);
        listeners.metricsLogged(runId, batch.metrics());
    }

    @Override
    public void end(RunId runId, RunStatus status) {
        change(runId, RunUpdate.ended(status, clock.millis()));
    }

    @Override
    public void resume(RunId runId) {
        lifecycle.resume(runId);
    }

    @Override
    public RunInfo update(RunId runId, RunUpdate update) {
        change(runId, update);
        return get(runId).info();
    }

    private void change(RunId runId, RunUpdate update) {
        lifecycle.update(runId, update);
        listeners.updated(runId, update);
    }

    @Override
    public void logInputs(RunId runId, List<DatasetInput> datasets, List<String> modelIds) {
        links.inputs(runId, datasets, modelIds);
    }

    @Override
    public void logOutputs(RunId runId, List<ModelOutput> models) {
        links.outputs(runId, models);
    }

    @Override
    public void logModel(RunId runId, String modelJson) {
        log.model(runId, modelJson);
    }

    @Override
    public List<DatasetSummary> datasets(List<ExperimentId> experimentIds) {
        return links.datasets(experimentIds);
    }

    @Override
    public List<Metric> metricHistory(RunId runId, String key) {
        List<Metric> points = histories.whole(runId, key);
        if (points.isEmpty()) {
            get(runId);
        }
        return points;
    }

    @Override
    public PagedList<Metric> metricHistory(
            RunId runId, String key, int maxResults, String pageToken) {
        return histories.page(runId, key, maxResults, pageToken);
    }

    @Override
    public Map<RunId, List<Metric>> metricHistories(
            List<RunId> runIds, String key, int maxResults) {
        return histories.ofAll(runIds, key, maxResults);
    }

    @Override
    public Map<RunId, List<Metric>> sampledMetricHistories(
            List<RunId> runIds, String key, StepRange range, int maxResults) {
        return samples.of(runIds, key, range, maxResults);
    }

    @Override
    public PagedList<Run> search(RunQuery query) {
        return searches.page(query);
    }

    @Override
    public void delete(RunId runId) {
        lifecycle.delete(runId);
    }

    @Override
    public void restore(RunId runId) {
        lifecycle.restore(runId);
    }
}
