package org.jotter.tracking.remote;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.Batch;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Param;
import org.jotter.tracking.RandomNames;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Runs;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.wire.BatchSize;
import org.jotter.tracking.wire.DatasetJson;
import org.jotter.tracking.wire.MetricJson;
import org.jotter.tracking.wire.RunJson;
import org.jotter.tracking.wire.WireJson;

/** The runs of a server. Safe for all threads. */
final class RemoteRuns implements Runs {

    private final Api api;
    private final RemoteExperiments experiments;
    private final Clock clock;
    private final RunListeners listeners;
    private final RandomNames names = new RandomNames();
    private final Made<RunId> made;
    private final RemoteHistories histories;

    RemoteRuns(Api api, RemoteExperiments experiments, Clock clock, RunListeners listeners) {
        this.listeners = listeners;
        this.api = api;
        this.experiments = experiments;
        this.clock = clock;
        this.made = new Made<>(api.server());
        this.histories = new RemoteHistories(api);
    }

    /** Named and timed here, so that a run whose making is in doubt can be told from others. */
    @Override
    public Run create(NewRun run) {
        NewRun whole = run.startedAt(run.startTimeMillis().orElseGet(clock::millis));
        NewRun named = name(whole).isEmpty() ? whole.named(names.next()) : whole;
        Made<RunId>.Creation creation = made.begin();
        Run given =
                api.make(
                        "runs/create",
                        json -> RunJson.writeNew(json, named),
                        answer -> RunJson.read(answer.object("run")),
                        () -> made(creation, named));
        return creation.gave(given, Run::runId);
    }

    private static String name(NewRun run) {
        return run.runName().isEmpty()
                ? run.tags().getOrDefault(RunTags.RUN_NAME, "")
                : run.runName();
    }

    /** Its start is what the caller says, and no time of the server's. */
    private Optional<Run> made(Made<RunId>.Creation creation, NewRun run) {
        RunQuery query =
                RunQuery.in(run.experimentId())
                        .where("attributes.start_time = " + run.startTimeMillis().getAsLong());
        return creation.find(
                () -> search(query).stream().filter(other -> isAlike(other, run)),
                Run::runId,
                other -> Long.MAX_VALUE);
    }

    private static boolean isAlike(Run there, NewRun wanted) {
        return there.name().equals(name(wanted))
                && there.data().tags().entrySet().containsAll(wanted.tags().entrySet());
    }

    @Override
    public Run get(RunId runId) {
        return api.get(
                "runs/get",
                Query.of("run_id", runId),
                answer -> RunJson.read(answer.object("run")));
    }

    /** A server searches nowhere unless it is told where. */
    @Override
    public PagedList<Run> search(RunQuery query) {
        RunQuery somewhere =
                query.experimentIds().isEmpty()
                        ? query.withExperimentIds(experiments.ids())
                        : query;
        return api.post(
                "runs/search",
                json -> RunJson.writeQuery(json, somewhere),
                answer -> answer.page("runs", RunJson::read));
    }

    @Override
    public RunInfo update(RunId runId, RunUpdate update) {
        RunInfo updated =
                api.post(
                        "runs/update",
                        json -> RunJson.writeUpdate(json, runId, update),
                        answer -> RunJson.readInfo(answer.object("run_info")));
        listeners.updated(runId, update);
        return updated;
    }

    @Override
    public void end(RunId runId, RunStatus status) {
        update(runId, RunUpdate.ended(status, clock.millis()));
    }

    @Override
    public void resume(RunId runId) {
        update(runId, RunUpdate.NONE.withStatus(RunStatus.RUNNING));
    }

    @Override
    public void delete(RunId runId) {
        api.tell("POST", "runs/delete", json -> json.writeStringField("run_id", runId.value()));
    }

    @Override
    public void restore(RunId runId) {
        api.tell("POST", "runs/restore", json -> json.writeStringField("run_id", runId.value()));
    }

    @Override
    public void logMetric(RunId runId, Metric metric) {
        api.tell(
                "POST",
                "runs/log-metric",
                json -> MetricJson.writeLogged(json, runId.value(), metric));
        listeners.metricsLogged(runId, List.of(metric));
    }

    @Override
    public void logParam(RunId runId, String key, String value) {
        entry("runs/log-parameter", runId, key, value);
    }

    @Override
    public void setTag(RunId runId, String key, String value) {
        entry("runs/set-tag", runId, key, value);
    }

    private void entry(String path, RunId runId, String key, String value) {
        api.tell(
                "POST",
                path,
                json -> {
                    json.writeStringField("run_id", runId.value());
                    json.writeStringField("key", key);
                    json.writeStringField("value", value);
                });
    }

    @Override
    public void deleteTag(RunId runId, String key) {
        api.tellOnce(
                "POST",
                "runs/delete-tag",
                json -> {
                    json.writeStringField("run_id", runId.value());
                    json.writeStringField("key", key);
                },
                () -> get(runId).tag(key).isEmpty());
    }

    /** A batch beyond the size of a request is several: where one fails, those before it stay. */
    @Override
    public void log(RunId runId, Batch batch) {
        List<Batch> requests = BatchSize.requests(batch);
        if (requests.size() > 1) {
            refuseChanged(get(runId), batch);
        }
        for (Batch request : requests) {
            api.tell("POST", "runs/log-batch", json -> RunJson.writeBatch(json, runId, request));
            listeners.metricsLogged(runId, request.metrics());
        }
    }

    /** Before the first of several requests, so that none is kept for a param of the last. */
    private static void refuseChanged(Run run, Batch batch) {
        for (Param param : batch.params()) {
            String old = run.param(param.key()).orElse(param.value());
            if (!old.equals(param.value())) {
                throw param.changes(run.runId(), old);
            }
        }
    }

    @Override
    public void logInputs(RunId runId, List<DatasetInput> datasets, List<String> modelIds) {
        api.tell(
                "POST",
                "runs/log-inputs",
                json -> RunJson.writeInputs(json, runId, datasets, modelIds));
    }

    @Override
    public void logOutputs(RunId runId, List<ModelOutput> models) {
        api.tell("POST", "runs/outputs", json -> RunJson.writeOutputs(json, runId, models));
    }

    @Override
    public void logModel(RunId runId, String modelJson) {
        api.tell(
                "POST",
                "runs/log-model",
                json -> {
                    json.writeStringField("run_id", runId.value());
                    json.writeStringField("model_json", modelJson);
                });
    }

    @Override
    public List<DatasetSummary> datasets(List<ExperimentId> experimentIds) {
        List<String> ids = experimentIds.stream().map(ExperimentId::value).toList();
        return api.postAsPage(
                "experiments/search-datasets",
                json -> WireJson.texts(json, "experiment_ids", ids),
                answer -> answer.list("dataset_summaries", DatasetJson::readSummary));
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
        return histories.of(runIds, key, maxResults);
    }

    @Override
    public Map<RunId, List<Metric>> sampledMetricHistories(
            List<RunId> runIds, String key, StepRange range, int maxResults) {
        return histories.sampled(runIds, key, range, maxResults);
    }
}
