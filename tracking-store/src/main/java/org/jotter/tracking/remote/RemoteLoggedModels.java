package org.jotter.tracking.remote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.FilterText;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RandomNames;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.wire.LoggedModelJson;
import org.jotter.tracking.wire.WireJson;

/** The logged models of a server, which has them since MLflow 3. Safe for all threads. */
final class RemoteLoggedModels implements LoggedModels {

    private final Api api;
    private final RemoteExperiments experiments;
    private final RemoteRuns runs;
    private final RunListeners listeners;
    private final RandomNames names = new RandomNames();

    private final Made<LoggedModelId> made;

    RemoteLoggedModels(
            Api api, RemoteExperiments experiments, RemoteRuns runs, RunListeners listeners) {
        this.listeners = listeners;
        this.api = api;
        this.experiments = experiments;
        this.runs = runs;
        this.made = new Made<>(api.server());
    }

    @Override
    public LoggedModel create(NewLoggedModel model) {
        NewLoggedModel named = model.name().isEmpty() ? model.named(names.next()) : model;
        Made<LoggedModelId>.Creation creation = made.begin();
        LoggedModel given =
                api.make(
                        "logged-models",
                        json -> LoggedModelJson.writeNew(json, named),
                        answer -> LoggedModelJson.read(answer.object("model")),
                        () -> made(creation, named));
        return creation.gave(given, LoggedModel::modelId);
    }

    private Optional<LoggedModel> made(
            Made<LoggedModelId>.Creation creation, NewLoggedModel model) {
        LoggedModelQuery query =
                LoggedModelQuery.in(model.experimentId())
                        .where("name " + FilterText.equalTo(model.name()));
        return creation.find(
                () -> search(query).stream().filter(other -> isAlike(other, model)),
                LoggedModel::modelId,
                other -> other.info().creationTimeMillis());
    }

    private static boolean isAlike(LoggedModel there, NewLoggedModel wanted) {
        return there.name().equals(wanted.name())
                && there.info().sourceRunId().equals(wanted.sourceRunId())
                && there.info().status() == LoggedModelStatus.PENDING;
    }

    @Override
    public LoggedModel get(LoggedModelId id, boolean allowDeleted) {
        Query query = Query.of("allow_deleted", allowDeleted ? "true" : "");
        return api.get(path(id) + query, answer -> LoggedModelJson.read(answer.object("model")));
    }

    @Override
    public PagedList<LoggedModel> search(LoggedModelQuery query) {
        LoggedModelQuery somewhere =
                query.experimentIds().isEmpty()
                        ? query.withExperimentIds(experiments.ids())
                        : query;
        return api.post(
                "logged-models/search",
                json -> LoggedModelJson.writeQuery(json, somewhere),
                answer -> answer.page("models", LoggedModelJson::read));
    }

    @Override
    public List<LoggedModelInfo> madeBy(RunId runId) {
        LoggedModelQuery query =
                LoggedModelQuery.in(runs.get(runId).info().experimentId())
                        .where("source_run_id = '%s'".formatted(runId));
        return PagedList.all(token -> search(query.withPageToken(token))).stream()
                .map(LoggedModel::info)
                .toList();
    }

    @Override
    public LoggedModel finish(LoggedModelId id, LoggedModelStatus status) {
        LoggedModel finished =
                api.patch(
                        path(id),
                        json -> LoggedModelJson.writeStatus(json, id, status),
                        answer -> LoggedModelJson.read(answer.object("model")));
        listeners.finished(finished);
        return finished;
    }

    /** In this order a model that is ready is an output too, whenever it is looked at. */
    @Override
    public LoggedModel finishAsOutput(LoggedModelId id, RunId run, long step) {
        runs.logOutputs(run, List.of(new ModelOutput(id.value(), step)));
        return finish(id, LoggedModelStatus.READY);
    }

    @Override
    public void delete(LoggedModelId id) {
        api.tell("DELETE", path(id), json -> {});
    }

    @Override
    public void setTags(LoggedModelId id, Map<String, String> tags) {
        api.tell("PATCH", path(id) + "/tags", json -> WireJson.pairs(json, "tags", tags));
    }

    @Override
    public void deleteTag(LoggedModelId id, String key) {
        api.tellOnce(
                "DELETE",
                path(id) + "/tags/" + Api.part(key),
                json -> {},
                () -> !get(id, true).tags().containsKey(key));
    }

    @Override
    public void logParams(LoggedModelId id, Map<String, String> params) {
        api.tell(
                "POST",
                path(id) + "/params",
                json -> {
                    json.writeStringField("model_id", id.value());
                    WireJson.pairs(json, "params", params);
                });
    }

    private static String path(LoggedModelId id) {
        return "logged-models/" + Api.part(id.value());
    }
}
