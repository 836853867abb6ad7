package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelMetric;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OnDataset;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.RunId;

/** Logged models on the wire. */
public final class LoggedModelJson {

    private static final String STATUS = "LOGGED_MODEL_";
    private static final String VERSIONS = "mlflow.modelVersions";
    private static final int USUAL_RESULTS = 50;

    private LoggedModelJson() {}

    /** What {@code POST logged-models} asks for. */
    public static NewLoggedModel newModel(RequestFields request) {
        return new NewLoggedModel(
                ExperimentJson.id(request),
                request.text("name", ""),
                request.text("model_type", ""),
                request.text("source_run_id", ""),
                request.params("params"),
                request.pairs("tags"));
    }

    /** The {@code status} of a request; it must be there. */
    public static LoggedModelStatus status(RequestFields request) {
        LoggedModelStatus status =
                request.constant("status", LoggedModelStatus.class, STATUS, null);
        if (status == null) {
            throw request.has("status")
                    ? FieldErrors.unknown(
                            "status",
                            request.text("status", ""),
                            "LOGGED_MODEL_PENDING, LOGGED_MODEL_READY or"
                                    + " LOGGED_MODEL_UPLOAD_FAILED")
                    : FieldErrors.missing("status");
        }
        return status;
    }

    /** What {@code logged-models/search} asks for; it must name experiments. */
    public static LoggedModelQuery query(RequestFields request) {
        List<ExperimentId> experiments = ExperimentJson.ids(request);
        if (experiments.isEmpty()) {
            throw FieldErrors.missing("experiment_ids");
        }
        return new LoggedModelQuery(
                experiments,
                request.text("filter", ""),
                request.objects("datasets").stream().map(LoggedModelJson::onDataset).toList(),
                request.objects("order_by").stream().map(LoggedModelJson::orderBy).toList(),
                maxResults(request),
                request.text("page_token", ""));
    }

    /** In this search, and in no other of MLflow's, 0 is as good as none. */
    private static int maxResults(RequestFields request) {
        int given = request.count("max_results", USUAL_RESULTS);
        return given == 0 ? USUAL_RESULTS : given;
    }

    private static OnDataset onDataset(RequestFields dataset) {
        return new OnDataset(dataset.text("dataset_name"), dataset.text("dataset_digest", ""));
    }

    private static OrderBy orderBy(RequestFields order) {
        return new OrderBy(
                order.text("field_name"),
                order.flag("ascending", true),
                order.text("dataset_name", ""),
                order.text("dataset_digest", ""));
    }

    /** Writes one as an object. */
    public static void write(JsonGenerator json, LoggedModel model) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("info");
        info(json, model.info());
        WireJson.pairs(json, "tags", tags(model));
        WireJson.list(json, "registrations", model.registrations(), LoggedModelJson::registration);
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        WireJson.pairs(json, "params", model.params());
        WireJson.list(json, "metrics", model.metrics(), LoggedModelJson::metric);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** With the one by which MLflow's pages know of the versions that are made of the model. */
    private static Map<String, String> tags(LoggedModel model) {
        if (model.registrations().isEmpty()) {
            return model.tags();
        }
        String versions =
                model.registrations().stream()
                        .map(LoggedModelJson::registered)
                        .collect(Collectors.joining(", ", "[", "]"));
        Map<String, String> tags = new TreeMap<>(model.tags());
        tags.putIfAbsent(VERSIONS, versions);
        return tags;
    }

    /** With blanks where Python writes them. */
    private static String registered(LoggedModel.Registration registration) {
        return "{\"name\": %s, \"version\": %d}"
                .formatted(TextNode.valueOf(registration.name()), registration.version());
    }

    private static void info(JsonGenerator json, LoggedModelInfo info) throws IOException {
        json.writeStringField("model_id", info.modelId().value());
        json.writeStringField("experiment_id", info.experimentId().value());
        json.writeStringField("name", info.name());
        json.writeNumberField("creation_timestamp_ms", info.creationTimeMillis());
        json.writeNumberField("last_updated_timestamp_ms", info.lastUpdatedTimeMillis());
        json.writeStringField("artifact_uri", info.artifactUri());
        json.writeStringField("status", STATUS + info.status());
        json.writeStringField("model_type", info.modelType());
        json.writeStringField("source_run_id", info.sourceRunId());
        WireJson.optional(json, "status_message", info.statusMessage());
    }

    private static void registration(JsonGenerator json, LoggedModel.Registration registration)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", registration.name());
        json.writeStringField("version", Integer.toString(registration.version()));
        json.writeEndObject();
    }

    private static void metric(JsonGenerator json, LoggedModelMetric metric) throws IOException {
        MetricJson.write(json, metric.metric(), metric.runId().value());
    }

    /** The logged model of an answer. */
    public static LoggedModel read(AnswerFields model) {
        AnswerFields info = model.object("info");
        AnswerFields data = model.object("data");
        return new LoggedModel(
                readInfo(info),
                data.pairs("params"),
                data.list("metrics", LoggedModelJson::readMetric),
                info.pairs("tags"),
                info.list("registrations", LoggedModelJson::readRegistration));
    }

    private static LoggedModelInfo readInfo(AnswerFields info) {
        return new LoggedModelInfo(
                new LoggedModelId(info.requiredText("model_id")),
                new ExperimentId(info.requiredText("experiment_id")),
                info.text("name"),
                info.text("model_type"),
                info.text("source_run_id"),
                info.text("artifact_uri"),
                LoggedModelStatus.valueOf(info.requiredText("status").replace(STATUS, "")),
                info.text("status_message"),
                info.integer("creation_timestamp_ms"),
                info.integer("last_updated_timestamp_ms"),
                LifecycleStage.ACTIVE);
    }

    private static LoggedModelMetric readMetric(AnswerFields metric) {
        return new LoggedModelMetric(
                new RunId(metric.requiredText("run_id")), MetricJson.read(metric));
    }

    private static LoggedModel.Registration readRegistration(AnswerFields registration) {
        return new LoggedModel.Registration(
                registration.text("name"), (int) registration.integer("version"));
    }

    /** Writes the fields of {@code POST logged-models}. */
    public static void writeNew(JsonGenerator json, NewLoggedModel model) throws IOException {
        json.writeStringField("experiment_id", model.experimentId().value());
        WireJson.optional(json, "name", model.name());
        WireJson.optional(json, "model_type", model.modelType());
        WireJson.optional(json, "source_run_id", model.sourceRunId());
        WireJson.pairs(json, "params", model.params());
        WireJson.pairs(json, "tags", model.tags());
    }

    /** Writes the fields of {@code PATCH logged-models/{id}}. */
    public static void writeStatus(JsonGenerator json, LoggedModelId id, LoggedModelStatus status)
            throws IOException {
        json.writeStringField("model_id", id.value());
        json.writeStringField("status", STATUS + status);
    }

    /** Writes the fields of {@code logged-models/search}. */
    public static void writeQuery(JsonGenerator json, LoggedModelQuery query) throws IOException {
        List<String> ids = query.experimentIds().stream().map(ExperimentId::value).toList();
        WireJson.texts(json, "experiment_ids", ids);
        WireJson.optional(json, "filter", query.filter());
        WireJson.list(json, "datasets", query.datasets(), LoggedModelJson::writeDataset);
        WireJson.list(json, "order_by", query.orderBy(), LoggedModelJson::writeOrder);
        json.writeNumberField("max_results", query.maxResults());
        WireJson.optional(json, "page_token", query.pageToken());
    }

    private static void writeDataset(JsonGenerator json, OnDataset dataset) throws IOException {
        json.writeStartObject();
        json.writeStringField("dataset_name", dataset.name());
        WireJson.optional(json, "dataset_digest", dataset.digest());
        json.writeEndObject();
    }

    private static void writeOrder(JsonGenerator json, OrderBy order) throws IOException {
        json.writeStartObject();
        json.writeStringField("field_name", order.fieldName());
        json.writeBooleanField("ascending", order.ascending());
        WireJson.optional(json, "dataset_name", order.datasetName());
        WireJson.optional(json, "dataset_digest", order.datasetDigest());
        json.writeEndObject();
    }
}
