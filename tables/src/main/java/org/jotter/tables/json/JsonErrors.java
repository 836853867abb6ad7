package org.jotter.tables.json;

import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import org.jotter.tracking.errors.JotterException;

/** What is said of a file that cannot be read as JSON. */
final class JsonErrors {

    private JsonErrors() {}

    static JotterException noJson(Path file, JsonProcessingException cause) {
        String reason = cause.getOriginalMessage().lines().findFirst().orElse("");
        return new JotterException(
                INVALID,
                "'%s' is no JSON in line %d: %s"
                        .formatted(file, cause.getLocation().getLineNr(), reason),
                cause);
    }

    static JotterException blank(Path file) {
        return new JotterException(INVALID, "'%s' holds blank lines only".formatted(file));
    }

    static JotterException noObject(Path file, JsonParser json) {
        return new JotterException(
                INVALID,
                "Line %d of '%s' holds %s where a row should be. A row is an object, {\"column\": value, ...}, and a file an array of them, or one after the other"
                        .formatted(line(json), file, word(json)));
    }

    static JotterException more(Path file, JsonParser json) {
        return new JotterException(
                INVALID,
                "'%s' goes on in line %d after the array of its rows".formatted(file, line(json)));
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }

    private static String word(JsonParser json) {
        return switch (json.currentToken()) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "null";
            default -> "true or false";
        };
    }

    static JotterException unreadable(Path file, IOException cause) {
        return new JotterException(
                INTERNAL, "'%s' cannot be read: %s".formatted(file, cause.getMessage()), cause);
    }
}
