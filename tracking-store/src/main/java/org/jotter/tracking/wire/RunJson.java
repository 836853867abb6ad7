package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Param;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunData;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunInputs;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;

/** Runs on the wire. */
public final class RunJson {

    private static final int USUAL_RESULTS = 1000;

    /** The id of no experiment: it is not a number. */
    private static final ExperimentId NO_EXPERIMENT = new ExperimentId("none");

    private RunJson() {}

    /** The id of a request's run. */
    public static RunId id(RequestFields request) {
        return new RunId(request.runId());
    }

    /** What {@code runs/create} asks for; no experiment means the Default one. */
    public static NewRun newRun(RequestFields request) {
        return new NewRun(
                ExperimentJson.number(orDefault(request.id("experiment_id", ""))),
                request.text("run_name", ""),
                request.text("user_id", ""),
                request.integer("start_time"),
                request.pairs("tags"));
    }

    private static String orDefault(String experimentId) {
        return experimentId.isEmpty() ? ExperimentId.DEFAULT.value() : experimentId;
    }

    /** What {@code runs/update} asks for. */
    public static RunUpdate update(RequestFields request) {
        RunUpdate update = RunUpdate.NONE;
        RunStatus status = request.constant("status", RunStatus.class, "", null);
        if (status != null) {
            update = update.withStatus(status);
        }
        if (request.has("end_time")) {
            update = update.withEndTime(request.requiredInteger("end_time"));
        }
        String name = request.text("run_name", "");
        return name.isEmpty() ? update : update.named(name);
    }

    /**
     * What {@code runs/log-batch} carries.
     *
     * @throws JotterException INVALID where it is more than MLflow takes in one request
     */
    public static Batch batch(RequestFields request) {
        List<Param> params = new ArrayList<>();
        for (RequestFields param : request.objects("params")) {
            String key = Limits.paramKey(param.place("key"), param.text("key"));
            params.add(new Param(key, param.text("value", "")));
        }
        Batch batch =
                new Batch(
                        request.objects("metrics").stream().map(MetricJson::metric).toList(),
                        params,
                        batchTags(request));
        BatchSize.check(batch);
        return batch;
    }

    private static Map<String, String> batchTags(RequestFields request) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (RequestFields tag : request.objects("tags")) {
            String key = Limits.tagKey(tag.place("key"), tag.text("key"));
            tags.put(key, tag.text("value", ""));
        }
        return tags;
    }

    /** What {@code runs/search} asks for; where no experiments are named, none is searched. */
    public static RunQuery query(RequestFields request) {
        return new RunQuery(
                searched(ExperimentJson.ids(request)),
                request.text("filter", ""),
                request.texts("order_by"),
                request.constant("run_view_type", ViewType.class, "", ViewType.ACTIVE_ONLY),
                request.count("max_results", USUAL_RESULTS),
                request.text("page_token", ""));
    }

    // a query that names none asks in Java for every experiment
    private static List<ExperimentId> searched(List<ExperimentId> ids) {
        return ids.isEmpty() ? List.of(NO_EXPERIMENT) : ids;
    }

    /** One of the {@code models} of {@code runs/outputs}. */
    public static ModelOutput output(RequestFields output) {
        return new ModelOutput(output.text("model_id"), output.integer("step", 0));
    }

    /** Writes one as an object. */
    public static void write(JsonGenerator json, Run run) throws IOException {
        json.writeStartObject();
        json.writeFieldName("info");
        write(json, run.info());
        json.writeFieldName("data");
        write(json, run.data());
        json.writeFieldName("inputs");
        write(json, run.inputs());
        if (!run.outputs().isEmpty()) {
            json.writeObjectFieldStart("outputs");
            WireJson.list(json, "model_outputs", run.outputs(), RunJson::write);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes what a run is, as an object; {@code run_uuid} is for clients before 1.0. */
    public static void write(JsonGenerator json, RunInfo info) throws IOException {
        json.writeStartObject();
        json.writeStringField("run_id", info.runId().value());
        json.writeStringField("run_uuid", info.runId().value());
        json.writeStringField("run_name", info.runName());
        json.writeStringField("experiment_id", info.experimentId().value());
        json.writeStringField("user_id", info.userId());
        json.writeStringField("status", info.status().name());
        json.writeNumberField("start_time", info.startTimeMillis());
        if (info.endTimeMillis().isPresent()) {
            json.writeNumberField("end_time", info.endTimeMillis().getAsLong());
        }
        json.writeStringField("artifact_uri", info.artifactUri());
        json.writeStringField("lifecycle_stage", info.lifecycleStage().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RunData data) throws IOException {
        json.writeStartObject();
        WireJson.list(json, "metrics", data.metrics().values(), MetricJson::write);
        WireJson.pairs(json, "params", data.params());
        WireJson.pairs(json, "tags", data.tags());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RunInputs inputs) throws IOException {
        json.writeStartObject();
        WireJson.list(json, "dataset_inputs", inputs.datasetInputs(), DatasetJson::write);
        WireJson.list(json, "model_inputs", inputs.modelIds(), RunJson::writeModelInput);
        json.writeEndObject();
    }

    private static void writeModelInput(JsonGenerator json, String modelId) throws IOException {
        json.writeStartObject();
        json.writeStringField("model_id", modelId);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ModelOutput output) throws IOException {
        json.writeStartObject();
        json.writeStringField("model_id", output.modelId());
        json.writeNumberField("step", output.step());
        json.writeEndObject();
    }

    /** The run of an answer. */
    public static Run read(AnswerFields run) {
        AnswerFields data = run.object("data");
        Map<String, Metric> metrics = new HashMap<>();
        data.list("metrics", MetricJson::read).forEach(point -> metrics.put(point.key(), point));
        AnswerFields inputs = run.object("inputs");
        return new Run(
                readInfo(run.object("info")),
                new RunData(metrics, data.pairs("params"), data.pairs("tags")),
                new RunInputs(
                        inputs.list("dataset_inputs", DatasetJson::read),
                        inputs.list("model_inputs", input -> input.requiredText("model_id"))),
                run.object("outputs").list("model_outputs", RunJson::readOutput));
    }

    /** What a run is, of an answer. */
    public static RunInfo readInfo(AnswerFields info) {
        return new RunInfo(
                new RunId(info.requiredText("run_id")),
                info.text("run_name"),
                new ExperimentId(info.requiredText("experiment_id")),
                info.text("user_id"),
                RunStatus.valueOf(info.requiredText("status")),
                info.integer("start_time"),
                info.optionalInteger("end_time"),
                LifecycleStage.of(info.requiredText("lifecycle_stage")),
                info.text("artifact_uri"));
    }

    private static ModelOutput readOutput(AnswerFields output) {
        return new ModelOutput(output.requiredText("model_id"), output.integer("step"));
    }

    /** Writes the fields of {@code runs/create}. */
    public static void writeNew(JsonGenerator json, NewRun run) throws IOException {
        json.writeStringField("experiment_id", run.experimentId().value());
        WireJson.optional(json, "run_name", run.runName());
        WireJson.optional(json, "user_id", run.userId());
        if (run.startTimeMillis().isPresent()) {
            json.writeNumberField("start_time", run.startTimeMillis().getAsLong());
        }
        WireJson.pairs(json, "tags", run.tags());
    }

    /** Writes the fields of {@code runs/update}. */
    public static void writeUpdate(JsonGenerator json, RunId runId, RunUpdate update)
            throws IOException {
        json.writeStringField("run_id", runId.value());
        if (update.status().isPresent()) {
            json.writeStringField("status", update.status().get().name());
        }
        if (update.endTimeMillis().isPresent()) {
            json.writeNumberField("end_time", update.endTimeMillis().getAsLong());
        }
        WireJson.optional(json, "run_name", update.runName().orElse(""));
    }

    /** Writes the fields of {@code runs/log-batch}. */
    public static void writeBatch(JsonGenerator json, RunId runId, Batch batch) throws IOException {
        json.writeStringField("run_id", runId.value());
        WireJson.list(json, "metrics", batch.metrics(), MetricJson::write);
        WireJson.list(json, "params", batch.params(), RunJson::write);
        WireJson.pairs(json, "tags", batch.tags());
    }

    private static void write(JsonGenerator json, Param param) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", param.key());
        json.writeStringField("value", param.value());
        json.writeEndObject();
    }

    /** Writes the fields of {@code runs/log-inputs}. */
    public static void writeInputs(
            JsonGenerator json, RunId runId, List<DatasetInput> datasets, List<String> modelIds)
            throws IOException {
        json.writeStringField("run_id", runId.value());
        WireJson.list(json, "datasets", datasets, DatasetJson::write);
        WireJson.list(json, "models", modelIds, RunJson::writeModelInput);
    }

    /** Writes the fields of {@code runs/outputs}. */
    public static void writeOutputs(JsonGenerator json, RunId runId, List<ModelOutput> models)
            throws IOException {
        json.writeStringField("run_id", runId.value());
        json.writeArrayFieldStart("models");
        for (ModelOutput model : models) {
            write(json, model);
        }
        json.writeEndArray();
    }

    /** Writes the fields of {@code runs/search}. */
    public static void writeQuery(JsonGenerator json, RunQuery query) throws IOException {
        List<String> ids = query.experimentIds().stream().map(ExperimentId::value).toList();
        WireJson.texts(json, "experiment_ids", ids);
        WireJson.optional(json, "filter", query.filter());
        json.writeStringField("run_view_type", query.view().name());
        json.writeNumberField("max_results", query.maxResults());
        WireJson.texts(json, "order_by", query.orderBy());
        WireJson.optional(json, "page_token", query.pageToken());
    }
}
