package org.jotter.tables.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How records are kept as JSON in files: snake case, indented, unknown keys left alone. Records are
 * read into the type that the caller names; nothing in a text can name another class.
 */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private Json() {}

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    /** A record as a tree. */
    public static JsonNode tree(Object record) {
        return MAPPER.valueToTree(record);
    }

    /** Records one by one, for those of a family tell which of it they are. */
    public static ArrayNode array(List<?> records) {
        ArrayNode list = array();
        records.forEach(record -> list.add(tree(record)));
        return list;
    }

    public static <R> R read(String json, Class<R> type) {
        return read(() -> MAPPER.readValue(json, type));
    }

    public static <R> R read(JsonNode json, Class<R> type) {
        return read(() -> MAPPER.treeToValue(json, type));
    }

    public static <R> List<R> list(JsonNode json, Class<R> type) {
        ObjectReader reader = MAPPER.readerForListOf(type);
        return read(() -> reader.readValue(json));
    }

    private interface Reading<R> {
        R read() throws IOException;
    }

    private static <R> R read(Reading<R> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
