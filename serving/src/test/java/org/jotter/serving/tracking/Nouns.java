package org.jotter.serving.tracking;

import static org.jotter.serving.tracking.Rest.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelMetric;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunData;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunInputs;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.Stage;

/** MLflow's JSON as the store's records. */
final class Nouns {

    private Nouns() {}

    static <T> PagedList<T> page(JsonNode answer, String list, Function<JsonNode, T> noun) {
        List<T> found = items(answer.path(list)).stream().map(noun).toList();
        String token = answer.path("next_page_token").asText("");
        return token.isEmpty() ? PagedList.last(found) : PagedList.followed(found, token);
    }

    static Experiment experiment(JsonNode json) {
        return new Experiment(
                new ExperimentId(json.path("experiment_id").textValue()),
                json.path("name").textValue(),
                json.path("artifact_location").textValue(),
                LifecycleStage.of(json.path("lifecycle_stage").textValue()),
                json.path("creation_time").longValue(),
                json.path("last_update_time").longValue(),
                texts(json.path("tags")));
    }

    static Run run(JsonNode json) {
        JsonNode data = json.path("data");
        return new Run(
                info(json.path("info")),
                new RunData(
                        items(data.path("metrics")).stream()
                                .map(Nouns::metric)
                                .collect(Collectors.toMap(Metric::key, metric -> metric)),
                        texts(data.path("params")),
                        texts(data.path("tags"))),
                new RunInputs(
                        items(json.path("inputs").path("dataset_inputs")).stream()
                                .map(Nouns::datasetInput)
                                .toList(),
                        items(json.path("inputs").path("model_inputs")).stream()
                                .map(input -> input.path("model_id").textValue())
                                .toList()),
                items(json.path("outputs").path("model_outputs")).stream()
                        .map(Nouns::modelOutput)
                        .toList());
    }

    private static RunInfo info(JsonNode json) {
        JsonNode end = json.path("end_time");
        return new RunInfo(
                new RunId(json.path("run_id").textValue()),
                json.path("run_name").textValue(),
                new ExperimentId(json.path("experiment_id").textValue()),
                json.path("user_id").textValue(),
                RunStatus.valueOf(json.path("status").textValue()),
                json.path("start_time").longValue(),
                end.isNumber() ? OptionalLong.of(end.longValue()) : OptionalLong.empty(),
                LifecycleStage.of(json.path("lifecycle_stage").textValue()),
                json.path("artifact_uri").textValue());
    }

    static Metric metric(JsonNode json) {
        return new Metric(
                json.path("key").textValue(),
                number(json.path("value")),
                json.path("timestamp").longValue(),
                json.path("step").longValue());
    }

    /** A number, or one of the texts that stand for what JSON cannot write. */
    private static double number(JsonNode json) {
        return json.isTextual() ? Double.parseDouble(json.textValue()) : json.doubleValue();
    }

    private static DatasetInput datasetInput(JsonNode json) {
        JsonNode dataset = json.path("dataset");
        return new DatasetInput(
                new Dataset(
                        dataset.path("name").textValue(),
                        dataset.path("digest").textValue(),
                        dataset.path("source_type").textValue(),
                        dataset.path("source").textValue(),
                        dataset.path("schema").asText(""),
                        dataset.path("profile").asText("")),
                texts(json.path("tags")));
    }

    private static ModelOutput modelOutput(JsonNode json) {
        return new ModelOutput(json.path("model_id").textValue(), json.path("step").longValue());
    }

    static LoggedModel loggedModel(JsonNode json) {
        JsonNode info = json.path("info");
        return new LoggedModel(
                new LoggedModelInfo(
                        new LoggedModelId(info.path("model_id").textValue()),
                        new ExperimentId(info.path("experiment_id").textValue()),
                        info.path("name").textValue(),
                        info.path("model_type").asText(""),
                        info.path("source_run_id").asText(""),
                        info.path("artifact_uri").textValue(),
                        LoggedModelStatus.valueOf(
                                info.path("status").textValue().replace("LOGGED_MODEL_", "")),
                        info.path("status_message").asText(""),
                        info.path("creation_timestamp_ms").longValue(),
                        info.path("last_updated_timestamp_ms").longValue(),
                        LifecycleStage.ACTIVE),
                texts(json.path("data").path("params")),
                items(json.path("data").path("metrics")).stream()
                        .map(
                                point ->
                                        new LoggedModelMetric(
                                                new RunId(point.path("run_id").textValue()),
                                                metric(point)))
                        .toList(),
                texts(info.path("tags")),
                List.of());
    }

    static RegisteredModel model(JsonNode json) {
        Map<String, Integer> aliases = new TreeMap<>();
        items(json.path("aliases"))
                .forEach(
                        alias ->
                                aliases.put(
                                        alias.path("alias").textValue(),
                                        Integer.valueOf(alias.path("version").textValue())));
        return new RegisteredModel(
                json.path("name").textValue(),
                json.path("description").asText(""),
                json.path("creation_timestamp").longValue(),
                json.path("last_updated_timestamp").longValue(),
                items(json.path("latest_versions")).stream().map(Nouns::version).toList(),
                aliases,
                texts(json.path("tags")));
    }

    static ModelVersion version(JsonNode json) {
        return new ModelVersion(
                json.path("name").textValue(),
                Integer.parseInt(json.path("version").textValue()),
                json.path("source").asText(""),
                json.path("run_id").asText(""),
                json.path("model_id").asText(""),
                json.path("run_link").asText(""),
                json.path("user_id").asText(""),
                json.path("creation_timestamp").longValue(),
                json.path("last_updated_timestamp").longValue(),
                json.path("description").asText(""),
                items(json.path("aliases")).stream().map(JsonNode::textValue).toList(),
                texts(json.path("tags")),
                Stage.parse(json.path("current_stage").textValue()));
    }

    private static Map<String, String> texts(JsonNode list) {
        return items(list).stream()
                .collect(
                        Collectors.toMap(
                                item -> item.path("key").textValue(),
                                item -> item.path("value").asText("")));
    }
}
