package org.jotter.tracking.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jotter.tracking.errors.JotterException;

/**
 * The fields of a request, or of an object within it, by name and type. A field that is missing or
 * of another type is refused with MLflow's own sentence; one that nobody asks for is ignored; null
 * is the same as absent.
 *
 * <p>A whole number may come as a number or as decimal text, a double as {@code "NaN"} or {@code
 * "Infinity"} too, an enum by name or by number: such are the rules of the protobuf JSON mapping.
 */
public final class RequestFields {

    private final ObjectNode node;
    private final String path;
    private final boolean query;

    private RequestFields(ObjectNode node, String path, boolean query) {
        this.node = node;
        this.path = path;
        this.query = query;
    }

    /**
     * The fields of a body; no body has none.
     *
     * @throws JotterException BAD_REQUEST where it is not a JSON object
     */
    public static RequestFields ofJson(byte[] body) {
        return new RequestFields(JsonBody.parse(body), "", false);
    }

    /** The fields of a query string, decoded; a list is a key that is repeated. */
    public static RequestFields ofQuery(Map<String, List<String>> query) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        query.forEach((name, values) -> values.forEach(node.putArray(name)::add));
        return new RequestFields(node, "", true);
    }

    /** Whether the field is there, with a value that is not null. */
    public boolean has(String name) {
        return value(name) != null;
    }

    /** What an error calls a field: {@code metrics[0].key}. */
    public String place(String name) {
        return path + name;
    }

    /** What to throw where a field that must be there is not. */
    public JotterException missing(String name) {
        return FieldErrors.missing(path + name);
    }

    /** A text that must be there and not be empty. */
    public String text(String name) {
        String text = text(name, "");
        if (text.isEmpty()) {
            throw FieldErrors.missing(path + name);
        }
        return text;
    }

    /** A text, or the fallback where it is absent. */
    public String text(String name, String fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        if (!value.isTextual()) {
            throw FieldErrors.wrongType(path + name, value);
        }
        return value.textValue();
    }

    /** An id that must be there; a whole number stands for its digits. */
    public String id(String name) {
        String id = id(name, "");
        if (id.isEmpty()) {
            throw FieldErrors.missing(path + name);
        }
        return id;
    }

    /** An id, or the fallback; a whole number stands for its digits. */
    public String id(String name, String fallback) {
        JsonNode value = value(name);
        return value != null && value.isIntegralNumber() ? value.asText() : text(name, fallback);
    }

    /** A whole number; empty where it is absent. */
    public OptionalLong integer(String name) {
        JsonNode value = value(name);
        return value == null
                ? OptionalLong.empty()
                : OptionalLong.of(Numbers.integer(path + name, value));
    }

    /** A whole number, or the fallback where it is absent. */
    public long integer(String name, long fallback) {
        return integer(name).orElse(fallback);
    }

    /** A whole number that must be there. */
    public long requiredInteger(String name) {
        return integer(name).orElseThrow(() -> FieldErrors.missing(path + name));
    }

    /** A whole number cut to the range of int, or the fallback where it is absent. */
    public int count(String name, int fallback) {
        return (int)
                Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(name, fallback)));
    }

    /** A double that must be there. */
    public double number(String name) {
        JsonNode value = value(name);
        if (value == null) {
            throw FieldErrors.missing(path + name);
        }
        return Numbers.number(path + name, value);
    }

    /** True or false, or the fallback where it is absent. */
    public boolean flag(String name, boolean fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        if (query) {
            return flagText(value.textValue());
        }
        if (!value.isBoolean()) {
            throw FieldErrors.wrongType(path + name, value);
        }
        return value.booleanValue();
    }

    private static boolean flagText(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw FieldErrors.notBoolean(text);
        };
    }

    /**
     * An enum's constant by name, with or without {@code prefix}, or by number from 1; the fallback
     * where it is absent and, as in the reference server, where it is unknown.
     */
    public <E extends Enum<E>> E constant(String name, Class<E> type, String prefix, E fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw FieldErrors.wrongType(path + name, value);
        }
        String text = value.asText();
        for (E constant : type.getEnumConstants()) {
            if (text.equals(prefix + constant.name())
                    || text.equals(Integer.toString(constant.ordinal() + 1))) {
                return constant;
            }
        }
        return fallback;
    }

    /** The texts of a list, in order; empty where it is absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual()) {
                throw FieldErrors.wrongType(path + name, list(name));
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** The ids of a list, in order; whole numbers stand for their digits. */
    public List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual() && !item.isIntegralNumber()) {
                throw FieldErrors.wrongType(path + name, list(name));
            }
            ids.add(item.asText());
        }
        return ids;
    }

    /** The objects of a list, in order; their own fields are named {@code metrics[0].key}. */
    public List<RequestFields> objects(String name) {
        JsonNode list = list(name);
        List<RequestFields> objects = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            String at = "%s%s[%d]".formatted(path, name, objects.size());
            if (!item.isObject()) {
                throw FieldErrors.wrongType(at, item);
            }
            objects.add(new RequestFields((ObjectNode) item, at + ".", false));
        }
        return objects;
    }

    /** An object that must be there. */
    public RequestFields object(String name) {
        JsonNode value = value(name);
        if (value == null) {
            throw FieldErrors.missing(path + name);
        }
        if (!value.isObject()) {
            throw FieldErrors.wrongType(path + name, value);
        }
        return new RequestFields((ObjectNode) value, path + name + ".", false);
    }

    /**
     * A list of {@code {"key": ..., "value": ...}} as a map in its order; the last of a key wins.
     */
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (RequestFields pair : objects(name)) {
            pairs.put(pair.text("key"), pair.text("value", ""));
        }
        return pairs;
    }

    /** As {@link #pairs}, for params: a key has one value, so two that differ are refused. */
    public Map<String, String> params(String name) {
        Map<String, String> params = new LinkedHashMap<>();
        for (RequestFields pair : objects(name)) {
            String key = pair.text("key");
            String value = pair.text("value", "");
            String other = params.putIfAbsent(key, value);
            if (other != null && !other.equals(value)) {
                throw FieldErrors.twoValues(key);
            }
        }
        return params;
    }

    /** The id of the run: {@code run_id}, or {@code run_uuid} as old clients call it. */
    public String runId() {
        return has("run_id") || !has("run_uuid") ? text("run_id") : text("run_uuid");
    }

    private JsonNode list(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!value.isArray()) {
            throw FieldErrors.wrongType(path + name, value);
        }
        return value;
    }

    private JsonNode value(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return query ? value.get(0) : value;
    }
}
