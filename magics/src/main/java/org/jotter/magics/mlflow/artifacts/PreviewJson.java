package org.jotter.magics.mlflow.artifacts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON as a person reads it. */
final class PreviewJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PreviewJson() {}

    /** The JSON with a line for each value; the text as it is where it is no JSON. */
    static String pretty(String text) {
        return read(text).map(JsonNode::toPrettyString).orElse(text);
    }

    /** What the text holds; empty where it is no JSON. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
