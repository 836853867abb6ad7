package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.errors.JotterException;

/**
 * The fields of a server's answer, or of an object within it. What is absent is empty, for a server
 * leaves out what is unset; what is there is read leniently: a whole number may come as text, a
 * double as {@code "NaN"} or as the bare word.
 */
public final class AnswerFields {

    /** A page of 25,000 points, and of runs with long params. */
    private static final int MOST_CHARACTERS = 1 << 30;

    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(MOST_CHARACTERS)
                                            .build())
                            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                            .build());

    private final JsonNode node;

    private AnswerFields(JsonNode node) {
        this.node = node;
    }

    /**
     * The fields of a body.
     *
     * @throws IOException where it is no JSON object
     */
    public static AnswerFields of(byte[] body) throws IOException {
        JsonNode node = MAPPER.readTree(body);
        if (node == null || !node.isObject()) {
            throw new IOException("no JSON object");
        }
        return new AnswerFields(node);
    }

    /** Whether the field is there, with a value that is not null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text, a number as its digits; empty where it is absent. */
    public String text(String name) {
        return node.path(name).asText("");
    }

    /** A text that every server sends. */
    public String requiredText(String name) {
        if (!has(name)) {
            throw new JotterException(
                    INTERNAL,
                    "The server's answer lacks '%s'. Is it an MLflow server?".formatted(name));
        }
        return text(name);
    }

    /** A whole number; 0 where it is absent. */
    public long integer(String name) {
        return node.path(name).asLong(0);
    }

    /** A whole number; empty where it is absent. */
    public OptionalLong optionalInteger(String name) {
        return has(name) ? OptionalLong.of(integer(name)) : OptionalLong.empty();
    }

    /** A double; 0 where it is absent. */
    public double number(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? Double.parseDouble(value.textValue()) : value.asDouble(0);
    }

    /** True where it is there and true. */
    public boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    /** An object within; without fields where it is absent. */
    public AnswerFields object(String name) {
        JsonNode value = node.path(name);
        return new AnswerFields(value.isObject() ? value : MissingNode.getInstance());
    }

    /** The objects of a list, in order; none where it is absent. */
    public <T> List<T> list(String name, Function<AnswerFields, T> reader) {
        List<T> items = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            items.add(reader.apply(new AnswerFields(item)));
        }
        return items;
    }

    /** The texts of a list, in order; none where it is absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** A list of {@code {"key": ..., "value": ...}} as a map in its order. */
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (JsonNode pair : node.path(name)) {
            pairs.put(pair.path("key").asText(), pair.path("value").asText(""));
        }
        return pairs;
    }

    /** One page of a search, with what asks for the next. */
    public <T> PagedList<T> page(String name, Function<AnswerFields, T> reader) {
        List<T> items = list(name, reader);
        String token = text("next_page_token");
        return token.isEmpty() ? PagedList.last(items) : PagedList.followed(items, token);
    }
}
