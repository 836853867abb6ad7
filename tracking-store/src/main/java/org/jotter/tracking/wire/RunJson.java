package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Limits;
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

    /** What {@code runs/log-batch} carries. */
    public static Batch batch(RequestFields request) {
        List<Param> params = new ArrayList<>();
        for (RequestFields param : request.objects("params")) {
            String key = Limits.paramKey(param.place("key"), param.text("key"));
            params.add(new Param(key, param.text("value", "")));
        }
        return new Batch(
                request.objects("metrics").stream().map(MetricJson::metric).toList(),
                params,
                batchTags(request));
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
                searched(request.ids("experiment_ids")),
                request.text("filter", ""),
                request.texts("order_by"),
                request.constant("run_view_type", ViewType.class, "", ViewType.ACTIVE_ONLY),
                request.count("max_results", USUAL_RESULTS),
                request.text("page_token", ""));
    }

    // a query that names none asks in Java for every experiment
    private static List<ExperimentId> searched(List<String> ids) {
        return ids.isEmpty()
                ? List.of(NO_EXPERIMENT)
                : ids.stream().map(ExperimentJson::number).toList();
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
            AnswerJson.list(json, "model_outputs", run.outputs(), RunJson::write);
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
        AnswerJson.list(json, "metrics", data.metrics().values(), MetricJson::write);
        AnswerJson.pairs(json, "params", data.params());
        AnswerJson.pairs(json, "tags", data.tags());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RunInputs inputs) throws IOException {
        json.writeStartObject();
        AnswerJson.list(json, "dataset_inputs", inputs.datasetInputs(), DatasetJson::write);
        AnswerJson.list(json, "model_inputs", inputs.modelIds(), RunJson::writeModelInput);
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
}
