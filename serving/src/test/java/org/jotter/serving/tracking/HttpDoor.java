package org.jotter.serving.tracking;

import static org.jotter.serving.tracking.Rest.fields;
import static org.jotter.serving.tracking.Rest.items;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Param;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Stage;
import org.jotter.tracking.contract.StoreDoor;

/** A tracking store behind a server, by MLflow's REST API. */
final class HttpDoor implements StoreDoor {

    private final Rest rest;

    HttpDoor(URI server) {
        this.rest = new Rest(server);
    }

    // ---- experiments

    @Override
    public ExperimentId createExperiment(NewExperiment experiment) {
        return new ExperimentId(
                rest.post(
                                "experiments/create",
                                "name",
                                experiment.name(),
                                "artifact_location",
                                experiment.artifactLocation(),
                                "tags",
                                pairs(experiment.tags()))
                        .path("experiment_id")
                        .textValue());
    }

    @Override
    public Experiment experiment(ExperimentId id) {
        return Nouns.experiment(
                rest.get("experiments/get", "experiment_id", id).path("experiment"));
    }

    @Override
    public Experiment experiment(String name) {
        return Nouns.experiment(
                rest.get("experiments/get-by-name", "experiment_name", name).path("experiment"));
    }

    @Override
    public PagedList<Experiment> searchExperiments(ExperimentQuery query) {
        return Nouns.page(
                rest.post(
                        "experiments/search",
                        "filter",
                        query.filter(),
                        "order_by",
                        query.orderBy(),
                        "view_type",
                        query.view().name(),
                        "max_results",
                        query.maxResults(),
                        "page_token",
                        query.pageToken()),
                "experiments",
                Nouns::experiment);
    }

    @Override
    public void renameExperiment(ExperimentId id, String newName) {
        rest.post("experiments/update", "experiment_id", id.value(), "new_name", newName);
    }

    @Override
    public void deleteExperiment(ExperimentId id) {
        rest.post("experiments/delete", "experiment_id", id.value());
    }

    @Override
    public void restoreExperiment(ExperimentId id) {
        rest.post("experiments/restore", "experiment_id", id.value());
    }

    @Override
    public void setExperimentTag(ExperimentId id, String key, String value) {
        rest.post(
                "experiments/set-experiment-tag",
                "experiment_id",
                id.value(),
                "key",
                key,
                "value",
                value);
    }

    @Override
    public void deleteExperimentTag(ExperimentId id, String key) {
        rest.post("experiments/delete-experiment-tag", "experiment_id", id.value(), "key", key);
    }

    // ---- runs

    @Override
    public Run createRun(NewRun run) {
        return Nouns.run(
                rest.post(
                                "runs/create",
                                "experiment_id",
                                run.experimentId().value(),
                                "run_name",
                                run.runName(),
                                "user_id",
                                run.userId(),
                                "start_time",
                                run.startTimeMillis().orElse(0),
                                "tags",
                                pairs(run.tags()))
                        .path("run"));
    }

    @Override
    public Run run(RunId id) {
        return Nouns.run(rest.get("runs/get", "run_id", id).path("run"));
    }

    @Override
    public PagedList<Run> searchRuns(RunQuery query) {
        return Nouns.page(
                rest.post(
                        "runs/search",
                        "experiment_ids",
                        query.experimentIds().stream().map(ExperimentId::value).toList(),
                        "filter",
                        query.filter(),
                        "order_by",
                        query.orderBy(),
                        "run_view_type",
                        query.view().name(),
                        "max_results",
                        query.maxResults(),
                        "page_token",
                        query.pageToken()),
                "runs",
                Nouns::run);
    }

    @Override
    public void updateRun(RunId id, RunUpdate update) {
        rest.post(
                "runs/update",
                "run_id",
                id.value(),
                "status",
                update.status().map(RunStatus::name).orElse(null),
                "end_time",
                update.endTimeMillis().isPresent() ? update.endTimeMillis().getAsLong() : null,
                "run_name",
                update.runName().orElse(null));
    }

    @Override
    public void deleteRun(RunId id) {
        rest.post("runs/delete", "run_id", id.value());
    }

    @Override
    public void restoreRun(RunId id) {
        rest.post("runs/restore", "run_id", id.value());
    }

    @Override
    public void logMetric(RunId id, Metric metric) {
        Map<String, Object> fields = point(metric);
        fields.put("run_id", id.value());
        rest.post("runs/log-metric", flat(fields));
    }

    @Override
    public void logParam(RunId id, String key, String value) {
        rest.post("runs/log-parameter", "run_id", id.value(), "key", key, "value", value);
    }

    @Override
    public void setTag(RunId id, String key, String value) {
        rest.post("runs/set-tag", "run_id", id.value(), "key", key, "value", value);
    }

    @Override
    public void deleteTag(RunId id, String key) {
        rest.post("runs/delete-tag", "run_id", id.value(), "key", key);
    }

    @Override
    public void logBatch(RunId id, Batch batch) {
        rest.post(
                "runs/log-batch",
                "run_id",
                id.value(),
                "metrics",
                batch.metrics().stream().map(HttpDoor::point).toList(),
                "params",
                batch.params().stream().map(HttpDoor::pair).toList(),
                "tags",
                pairs(batch.tags()));
    }

    @Override
    public void logInputs(RunId id, List<DatasetInput> datasets, List<String> modelIds) {
        rest.post(
                "runs/log-inputs",
                "run_id",
                id.value(),
                "datasets",
                datasets.stream().map(HttpDoor::input).toList(),
                "models",
                modelIds.stream().map(model -> fields("model_id", model)).toList());
    }

    @Override
    public void logOutputs(RunId id, List<ModelOutput> models) {
        rest.post(
                "runs/outputs",
                "run_id",
                id.value(),
                "models",
                models.stream()
                        .map(model -> fields("model_id", model.modelId(), "step", model.step()))
                        .toList());
    }

    @Override
    public PagedList<Metric> metricHistory(RunId id, String key, int maxResults, String pageToken) {
        return Nouns.page(
                rest.get(
                        "metrics/get-history",
                        "run_id",
                        id,
                        "metric_key",
                        key,
                        "max_results",
                        maxResults,
                        "page_token",
                        pageToken.isEmpty() ? null : pageToken),
                "metrics",
                Nouns::metric);
    }

    // ---- logged models

    @Override
    public LoggedModel createLoggedModel(NewLoggedModel model) {
        return Nouns.loggedModel(
                rest.post(
                                "logged-models",
                                "experiment_id",
                                model.experimentId().value(),
                                "name",
                                model.name(),
                                "model_type",
                                model.modelType(),
                                "source_run_id",
                                model.sourceRunId(),
                                "params",
                                pairs(model.params()),
                                "tags",
                                pairs(model.tags()))
                        .path("model"));
    }

    @Override
    public LoggedModel loggedModel(LoggedModelId id) {
        return Nouns.loggedModel(rest.get("logged-models/" + id).path("model"));
    }

    @Override
    public PagedList<LoggedModel> searchLoggedModels(LoggedModelQuery query) {
        return Nouns.page(
                rest.post(
                        "logged-models/search",
                        "experiment_ids",
                        query.experimentIds().stream().map(ExperimentId::value).toList(),
                        "filter",
                        query.filter(),
                        "max_results",
                        query.maxResults(),
                        "page_token",
                        query.pageToken()),
                "models",
                Nouns::loggedModel);
    }

    @Override
    public void finishLoggedModel(LoggedModelId id, LoggedModelStatus status) {
        rest.patch(
                "logged-models/" + id, "model_id", id.value(), "status", "LOGGED_MODEL_" + status);
    }

    @Override
    public void deleteLoggedModel(LoggedModelId id) {
        rest.delete("logged-models/" + id);
    }

    @Override
    public void setLoggedModelTags(LoggedModelId id, Map<String, String> tags) {
        rest.patch("logged-models/" + id + "/tags", "tags", pairs(tags));
    }

    @Override
    public void deleteLoggedModelTag(LoggedModelId id, String key) {
        rest.delete("logged-models/" + id + "/tags/" + key);
    }

    @Override
    public void logLoggedModelParams(LoggedModelId id, Map<String, String> params) {
        rest.post(
                "logged-models/" + id + "/params", "model_id", id.value(), "params", pairs(params));
    }

    // ---- registry

    @Override
    public RegisteredModel createModel(NewRegisteredModel model) {
        return Nouns.model(
                rest.post(
                                "registered-models/create",
                                "name",
                                model.name(),
                                "description",
                                model.description(),
                                "tags",
                                pairs(model.tags()))
                        .path("registered_model"));
    }

    @Override
    public RegisteredModel model(String name) {
        return Nouns.model(
                rest.get("registered-models/get", "name", name).path("registered_model"));
    }

    @Override
    public PagedList<RegisteredModel> searchModels(RegisteredModelQuery query) {
        return Nouns.page(
                rest.get(
                        "registered-models/search",
                        "filter",
                        query.filter(),
                        "order_by",
                        query.orderBy(),
                        "max_results",
                        query.maxResults(),
                        "page_token",
                        query.pageToken()),
                "registered_models",
                Nouns::model);
    }

    @Override
    public void renameModel(String name, String newName) {
        rest.post("registered-models/rename", "name", name, "new_name", newName);
    }

    @Override
    public void describeModel(String name, String description) {
        rest.patch("registered-models/update", "name", name, "description", description);
    }

    @Override
    public void deleteModel(String name) {
        rest.delete("registered-models/delete", "name", name);
    }

    @Override
    public void setModelTag(String name, String key, String value) {
        rest.post("registered-models/set-tag", "name", name, "key", key, "value", value);
    }

    @Override
    public void deleteModelTag(String name, String key) {
        rest.delete("registered-models/delete-tag", "name", name, "key", key);
    }

    @Override
    public void setAlias(String name, String alias, int version) {
        rest.post(
                "registered-models/alias",
                "name",
                name,
                "alias",
                alias,
                "version",
                Integer.toString(version));
    }

    @Override
    public void deleteAlias(String name, String alias) {
        rest.delete("registered-models/alias", "name", name, "alias", alias);
    }

    @Override
    public ModelVersion versionByAlias(String name, String alias) {
        return Nouns.version(
                rest.get("registered-models/alias", "name", name, "alias", alias)
                        .path("model_version"));
    }

    @Override
    public ModelVersion createVersion(NewModelVersion version) {
        return Nouns.version(
                rest.post(
                                "model-versions/create",
                                "name",
                                version.name(),
                                "source",
                                version.source(),
                                "run_id",
                                version.runId(),
                                "model_id",
                                version.modelId(),
                                "run_link",
                                version.runLink(),
                                "description",
                                version.description(),
                                "tags",
                                pairs(version.tags()))
                        .path("model_version"));
    }

    @Override
    public ModelVersion version(String name, int version) {
        return Nouns.version(
                rest.get("model-versions/get", "name", name, "version", version)
                        .path("model_version"));
    }

    @Override
    public List<ModelVersion> latestVersions(String name, List<Stage> stages) {
        return items(
                        rest.post(
                                        "registered-models/get-latest-versions",
                                        "name",
                                        name,
                                        "stages",
                                        stages.stream().map(Stage::toString).toList())
                                .path("model_versions"))
                .stream()
                .map(Nouns::version)
                .toList();
    }

    @Override
    public PagedList<ModelVersion> searchVersions(ModelVersionQuery query) {
        return Nouns.page(
                rest.get(
                        "model-versions/search",
                        "filter",
                        query.filter(),
                        "order_by",
                        query.orderBy(),
                        "max_results",
                        query.maxResults(),
                        "page_token",
                        query.pageToken()),
                "model_versions",
                Nouns::version);
    }

    @Override
    public ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting) {
        return Nouns.version(
                rest.post(
                                "model-versions/transition-stage",
                                "name",
                                name,
                                "version",
                                Integer.toString(version),
                                "stage",
                                stage.toString(),
                                "archive_existing_versions",
                                archiveExisting)
                        .path("model_version"));
    }

    @Override
    public void describeVersion(String name, int version, String description) {
        rest.patch(
                "model-versions/update",
                "name",
                name,
                "version",
                Integer.toString(version),
                "description",
                description);
    }

    @Override
    public void deleteVersion(String name, int version) {
        rest.delete("model-versions/delete", "name", name, "version", Integer.toString(version));
    }

    @Override
    public void setVersionTag(String name, int version, String key, String value) {
        rest.post(
                "model-versions/set-tag",
                "name",
                name,
                "version",
                Integer.toString(version),
                "key",
                key,
                "value",
                value);
    }

    @Override
    public void deleteVersionTag(String name, int version, String key) {
        rest.delete(
                "model-versions/delete-tag",
                "name",
                name,
                "version",
                Integer.toString(version),
                "key",
                key);
    }

    @Override
    public String downloadUri(String name, int version) {
        return rest.get("model-versions/get-download-uri", "name", name, "version", version)
                .path("artifact_uri")
                .textValue();
    }

    @Override
    public void close() {
        // nothing is kept open
    }

    // ---- parts of messages

    private static List<Map<String, Object>> pairs(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> fields("key", entry.getKey(), "value", entry.getValue()))
                .toList();
    }

    private static Map<String, Object> pair(Param param) {
        return fields("key", param.key(), "value", param.value());
    }

    private static Map<String, Object> point(Metric metric) {
        String model = metric.source().modelId();
        return fields(
                "key",
                metric.key(),
                "value",
                metric.value(),
                "timestamp",
                metric.timestampMillis(),
                "step",
                metric.step(),
                "model_id",
                model.isEmpty() ? null : model);
    }

    private static Map<String, Object> input(DatasetInput input) {
        Dataset dataset = input.dataset();
        return fields(
                "tags",
                pairs(input.tags()),
                "dataset",
                fields(
                        "name",
                        dataset.name(),
                        "digest",
                        dataset.digest(),
                        "source_type",
                        dataset.sourceType(),
                        "source",
                        dataset.source(),
                        "schema",
                        dataset.schema(),
                        "profile",
                        dataset.profile()));
    }

    private static Object[] flat(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
