package org.jotter.tracking.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Numbers as the protobuf JSON mapping has them: also as text. */
final class Numbers {

    private static final double BEYOND_LONG = 0x1p63;

    private static final Pattern DECIMAL =
            Pattern.compile(
                    "\\s*+(NaN|[+-]?(Infinity|(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?\\d++)?))\\s*+");

    private Numbers() {}

    static long integer(String path, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isFloatingPointNumber() && isWhole(value.doubleValue())) {
            return (long) value.doubleValue();
        }
        if (value.isTextual()) {
            return parsedInteger(path, value);
        }
        throw FieldErrors.wrongType(path, value);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < BEYOND_LONG;
    }

    private static long parsedInteger(String path, JsonNode value) {
        try {
            return Long.parseLong(value.textValue());
        } catch (NumberFormatException notDecimal) {
            throw FieldErrors.wrongType(path, value);
        }
    }

    static double number(String path, JsonNode value) {
        if (value.isNumber()) {
            return finite(path, value);
        }
        if (value.isTextual() && !value.textValue().isEmpty()) {
            return parsedNumber(path, value);
        }
        throw value.isTextual() ? FieldErrors.missing(path) : FieldErrors.wrongType(path, value);
    }

    // JSON has no infinity: this one is a number of too many digits, such as 1e400
    private static double finite(String path, JsonNode value) {
        if (Double.isInfinite(value.doubleValue())) {
            throw FieldErrors.beyondDouble(path);
        }
        return value.doubleValue();
    }

    // Java's own reading takes 1d, 1f and hexadecimal digits too
    private static double parsedNumber(String path, JsonNode value) {
        if (!DECIMAL.matcher(value.textValue()).matches()) {
            throw FieldErrors.wrongType(path, value);
        }
        return Double.parseDouble(value.textValue());
    }
}
