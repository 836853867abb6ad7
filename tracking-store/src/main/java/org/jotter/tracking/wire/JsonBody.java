package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jotter.tracking.errors.JotterException;

/**
 * Parses a request's body. What a small body could blow up to is bounded: how deep it nests, how
 * many values it holds, how long a number is.
 */
final class JsonBody {

    private static final int DEEPEST = 64;

    /** Ten times what the largest batch that a run takes is made of. */
    private static final long MOST_TOKENS = 200_000;

    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(DEEPEST)
                                            .maxTokenCount(MOST_TOKENS)
                                            .maxStringLength(Integer.MAX_VALUE)
                                            .build())
                            .build());

    private JsonBody() {}

    /** The object that a body holds; no body is an empty one. */
    static ObjectNode parse(byte[] body) {
        JsonNode node = body.length == 0 ? null : read(body);
        // clients of the first years encode their JSON a second time, as one text
        JsonNode inner = node != null && node.isTextual() ? read(node.textValue()) : node;
        if (inner == null || inner.isNull() || inner.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!inner.isObject()) {
            throw new JotterException(
                    BAD_REQUEST,
                    "The body is not a JSON object, like {\"run_id\": \"...\"}, but begins with '%s'"
                            .formatted(inner.toString().charAt(0)));
        }
        return (ObjectNode) inner;
    }

    private static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw JsonFault.notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw JsonFault.notJson(e);
        }
    }
}
