package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes requests and answers: whole numbers as JSON numbers, doubles that are none as {@code
 * "NaN"} and {@code "Infinity"}; what is unset and what is empty is left out.
 */
public final class WireJson {

    /** Writes the fields of an object. */
    @FunctionalInterface
    public interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    public interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_BYTES = 512;

    private WireJson() {}

    /** An object with these fields, in UTF-8. */
    public static byte[] object(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            writeTo(bytes, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes an object with these fields to a stream, which it closes. Where a field fails the
     * stream stays open and the object broken off: nobody may take half of it for the whole.
     */
    public static void writeTo(OutputStream out, Fields fields) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.writeStartObject();
        fields.writeTo(json);
        json.writeEndObject();
        json.close();
    }

    /** {@code {}}. */
    public static byte[] empty() {
        return object(json -> {});
    }

    /** An object with one text. */
    public static byte[] text(String name, String value) {
        return object(json -> json.writeStringField(name, value));
    }

    /** A list under a name, left out where it is empty. */
    public static <T> void list(
            JsonGenerator json, String name, Collection<T> items, Item<T> writer)
            throws IOException {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(json, item);
        }
        json.writeEndArray();
    }

    /** Texts under a name, left out where there are none. */
    public static void texts(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        list(json, name, texts, JsonGenerator::writeString);
    }

    /** Tags or params: {@code [{"key": ..., "value": ...}]}, left out where there are none. */
    public static void pairs(JsonGenerator json, String name, Map<String, String> pairs)
            throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            json.writeStartObject();
            json.writeStringField("key", pair.getKey());
            json.writeStringField("value", pair.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A text, left out where it is empty. */
    public static void optional(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
