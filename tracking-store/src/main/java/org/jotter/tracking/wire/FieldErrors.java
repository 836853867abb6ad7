package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jotter.tracking.Limits;
import org.jotter.tracking.errors.JotterException;

/** MLflow's own sentences about a field that is missing or of the wrong type. */
final class FieldErrors {

    private static final String SEE =
            " See the API docs for more information about request parameters.";
    private static final int QUOTED_LENGTH = 200;

    private FieldErrors() {}

    static JotterException missing(String path) {
        return new JotterException(
                INVALID, "Missing value for required parameter '%s'.%s".formatted(path, SEE));
    }

    static JotterException twoValues(String paramKey) {
        return new JotterException(
                INVALID,
                ("Duplicate parameter keys have been submitted: ['%s']. Please ensure the request"
                                + " contains only one param value per param key.")
                        .formatted(paramKey));
    }

    // two blanks before Hint, as the reference writes them
    static JotterException wrongType(String path, JsonNode value) {
        return new JotterException(
                INVALID,
                "Invalid value %s for parameter '%s' supplied:  Hint: Value was of type '%s'.%s"
                        .formatted(quoted(value), path, pythonType(value), SEE));
    }

    static JotterException beyondDouble(String path) {
        return new JotterException(
                INVALID,
                ("The number for parameter '%s' is beyond what a double holds. Infinity is sent as"
                                + " the text \"Infinity\"")
                        .formatted(path));
    }

    static JotterException unknown(String path, String value, String known) {
        return Limits.invalid(path, cut(value), "it is " + known);
    }

    static JotterException notBoolean(String value) {
        return new JotterException(
                INVALID,
                "Invalid boolean value: %s, must be 'true' or 'false'.".formatted(cut(value)));
    }

    private static String quoted(JsonNode value) {
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= QUOTED_LENGTH ? text : text.substring(0, QUOTED_LENGTH) + "...";
    }

    private static String pythonType(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "list";
            case OBJECT -> "dict";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case NULL -> "NoneType";
            default -> "str";
        };
    }
}
