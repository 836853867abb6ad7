package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.Runs;
import org.jotter.tracking.errors.JotterException;

/**
 * The tag by which MLflow's {@code load_table} finds the runs that hold a table: a JSON list with
 * an object for each file, as MLflow's client writes it.
 */
final class LoggedTables {

    /** Letters beyond ASCII stay as they are, since {@code load_table} looks for them so. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private LoggedTables() {}

    /**
     * Checks the name of a table's file before anything is written.
     *
     * @throws JotterException INVALID where MLflow would not read it as JSON
     */
    static void checkName(String file) {
        if (!file.endsWith(".json")) {
            throw new JotterException(
                    INVALID,
                    "A table is kept as JSON, and MLflow knows it by the name: call it '%s.json' instead of '%s'"
                            .formatted(file.replaceFirst("(?<=[^/])\\.[^./]*$", ""), file));
        }
    }

    /** Notes that the run holds the table; a second time changes nothing. */
    static synchronized void note(Runs runs, RunId run, String file) {
        String tag = runs.get(run).tag(RunTags.LOGGED_ARTIFACTS).orElse("[]");
        List<String> entries = entries(tag);
        String entry = entry(file);
        if (!entries.contains(entry)) {
            entries.add(entry);
            runs.setTag(run, RunTags.LOGGED_ARTIFACTS, "[" + String.join(", ", entries) + "]");
        }
    }

    /** What is there already; nothing of a tag that is no list. */
    private static List<String> entries(String tag) {
        List<String> entries = new ArrayList<>();
        try {
            for (JsonNode entry : JSON.readTree(tag)) {
                entries.add(text(entry));
            }
        } catch (JsonProcessingException e) {
            entries.clear();
        }
        return entries;
    }

    private static String entry(String file) {
        return text(JSON.createObjectNode().put("path", file).put("type", "table"));
    }

    /** As Python's {@code json.dumps} writes an object: a space after each colon and comma. */
    private static String text(JsonNode entry) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            fields.add(json(field.getKey()) + ": " + json(field.getValue()));
        }
        return entry.isObject() ? "{" + String.join(", ", fields) + "}" : json(entry);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
