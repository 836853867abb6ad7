package org.jotter.serving.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a golden file's short forms stand for on this server: values of earlier replies by name. */
final class Kept {

    private static final Pattern TIMES = Pattern.compile("<(\\d+) x (.+?)>");

    private final Map<String, String> values = new TreeMap<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    /** Keeps the values that a step names by their place, {@code run.info.run_id}. */
    void putAll(JsonNode places, JsonNode reply) {
        places.fields()
                .forEachRemaining(
                        place ->
                                put(
                                        place.getKey(),
                                        reply.at("/" + place.getValue().asText().replace('.', '/'))
                                                .asText()));
    }

    JsonNode expand(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(expand(node.textValue()));
        }
        if (node.has("<repeat>")) {
            return repeated(node.path("<repeat>").intValue(), node.path("<item>"));
        }
        if (node.isObject()) {
            ObjectNode expanded = GoldenFile.JSON.createObjectNode();
            node.fields().forEachRemaining(f -> expanded.set(f.getKey(), expand(f.getValue())));
            return expanded;
        }
        if (node.isArray()) {
            ArrayNode expanded = GoldenFile.JSON.createArrayNode();
            node.forEach(item -> expanded.add(expand(item)));
            return expanded;
        }
        return node;
    }

    String expand(String text) {
        String expanded = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            expanded = expanded.replace("${" + value.getKey() + "}", value.getValue());
        }
        return TIMES.matcher(expanded)
                .replaceAll(m -> m.group(2).repeat(Integer.parseInt(m.group(1))));
    }

    private JsonNode repeated(int times, JsonNode item) {
        ArrayNode items = GoldenFile.JSON.createArrayNode();
        for (int i = 0; i < times; i++) {
            items.add(expand(withIndex(item, i)));
        }
        return items;
    }

    private static JsonNode withIndex(JsonNode item, int index) {
        try {
            return GoldenFile.JSON.readTree(
                    item.toString().replace("<i>", Integer.toString(index)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
