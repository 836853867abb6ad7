package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.jotter.tracking.errors.JotterException;

/** What to say of a body that is no JSON: where, and why, without the parser's own settings. */
public final class JsonFault {

    private static final String NOT_A_NUMBER = "Non-standard token '";

    private JsonFault() {}

    /** {@code The body is not JSON, line 1, column 23: Unexpected end-of-input}. */
    public static JotterException notJson(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        // a broken limit, of nesting and the like, comes without a place
        String where =
                place == null
                        ? ""
                        : ", line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        String message = e.getOriginalMessage();
        String hint =
                message.startsWith(NOT_A_NUMBER)
                        ? ". JSON has no such number; \"NaN\" and \"Infinity\" are sent as texts"
                        : "";
        return new JotterException(
                BAD_REQUEST,
                "The body is not JSON%s: %s%s".formatted(where, withoutSettings(message), hint),
                e);
    }

    private static String withoutSettings(String message) {
        return message.replaceFirst("(?s) \\((for|start marker) .*", "")
                .replaceFirst(", from `[^`]*`", "")
                .replaceFirst(": enable `[^`]*` to allow", "");
    }
}
