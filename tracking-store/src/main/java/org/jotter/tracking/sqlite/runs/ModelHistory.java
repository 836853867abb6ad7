package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.errors.JotterException;

/**
 * The tag {@code mlflow.log-model.history}: a JSON list that grows by an object for each model
 * logged to the run, with the members that MLflow keeps of an MLmodel, null where it has none.
 */
final class ModelHistory {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final List<String> MANDATORY =
            List.of("artifact_path", "flavors", "utc_time_created", "run_id");

    private static final List<String> KEPT =
            List.of("run_id", "artifact_path", "utc_time_created", "model_uuid");

    private ModelHistory() {}

    /** What the tag keeps of a model, an MLmodel as JSON text. */
    static ObjectNode entry(String modelJson) {
        JsonNode model = read(modelJson);
        if (model == null || !model.isObject()) {
            throw malformed(modelJson);
        }
        List<String> missing = MANDATORY.stream().filter(field -> !model.has(field)).toList();
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        ObjectNode entry = JSON.createObjectNode();
        KEPT.forEach(field -> entry.set(field, model.get(field)));
        entry.set("flavors", withoutConfig(model.get("flavors")));
        return entry;
    }

    /** A flavor's {@code config} may hold whole prompts, and the MLmodel has it. */
    private static JsonNode withoutConfig(JsonNode flavors) {
        JsonNode kept = flavors.deepCopy();
        for (JsonNode flavor : kept) {
            if (flavor instanceof ObjectNode object) {
                object.remove("config");
            }
        }
        return kept;
    }

    /** The list with one more entry; an empty text is an empty list. */
    static String append(String history, ObjectNode entry) {
        JsonNode list = history.isEmpty() ? JSON.createArrayNode() : read(history);
        if (!(list instanceof ArrayNode array)) {
            throw new JotterException(
                    INVALID,
                    "The tag '%s' of the run holds no JSON list. Delete the tag"
                            .formatted(RunTags.MODEL_HISTORY));
        }
        return array.add(entry).toString();
    }

    /** Null where the text is no JSON. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static JotterException malformed(String modelJson) {
        return new JotterException(
                INVALID,
                "Malformed model info. \n %s \n is not a valid JSON.".formatted(modelJson));
    }

    private static JotterException missing(List<String> fields) {
        return new JotterException(
                INVALID,
                "Model json is missing mandatory fields: "
                        + fields.stream().collect(Collectors.joining("', '", "{'", "'}")));
    }
}
