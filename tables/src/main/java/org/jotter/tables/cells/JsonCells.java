package org.jotter.tables.cells;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/**
 * JSON values as column types, by MLflow's rules of schema enforcement: a whole number, however it
 * is written, fits any number type; a fraction never becomes a whole number, nothing becomes text.
 * Tablesaw keeps the smallest integer and the smallest long for "missing", so these two are out of
 * range.
 */
final class JsonCells {

    private static final DateTimeFormatter ISO_TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST_LONG = 19;

    private JsonCells() {}

    static boolean booleanOf(JsonParser json) throws IOException, WrongCell {
        if (!json.currentToken().isBoolean()) {
            throw wrong(json);
        }
        return json.getBooleanValue();
    }

    static short shortOf(JsonParser json) throws IOException, WrongCell {
        long value = longOf(json);
        if (value <= Short.MIN_VALUE || value > Short.MAX_VALUE) {
            throw outOfRange(json);
        }
        return (short) value;
    }

    static int integerOf(JsonParser json) throws IOException, WrongCell {
        long value = longOf(json);
        if (value <= Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw outOfRange(json);
        }
        return (int) value;
    }

    static long longOf(JsonParser json) throws IOException, WrongCell {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && !json.isNaN()) {
            return wholeOf(json);
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(json);
        }
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || json.getLongValue() == Long.MIN_VALUE) {
            throw outOfRange(json);
        }
        return json.getLongValue();
    }

    /** By its value, to the last digit: pandas writes 5 as 5.0 where the column has a gap. */
    private static long wholeOf(JsonParser json) throws IOException, WrongCell {
        BigDecimal value = decimalOf(json).stripTrailingZeros();
        if (value.scale() > 0) {
            throw wrong(json);
        }
        // the digits are counted first: 1e999999999 is short until it is written out
        if ((long) value.precision() - value.scale() > LONGEST_LONG
                || value.toBigInteger().bitLength() >= Long.SIZE
                || value.longValue() == Long.MIN_VALUE) {
            throw outOfRange(json);
        }
        return value.longValue();
    }

    private static BigDecimal decimalOf(JsonParser json) throws IOException, WrongCell {
        try {
            return json.getDecimalValue();
        } catch (NumberFormatException exponentBeyondInt) {
            throw outOfRange(json);
        }
    }

    static float floatOf(JsonParser json) throws IOException, WrongCell {
        float value = (float) doubleOf(json);
        if (Float.isInfinite(value)) {
            throw outOfRange(json);
        }
        return value;
    }

    static double doubleOf(JsonParser json) throws IOException, WrongCell {
        if (!json.currentToken().isNumeric()) {
            throw wrong(json);
        }
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw outOfRange(json);
        }
        return value;
    }

    static String textOf(JsonParser json) throws IOException, WrongCell {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(json);
        }
        return json.getText();
    }

    /** A date or time in ISO form; one with an offset is turned to UTC, one without is UTC. */
    static LocalDateTime dateTimeOf(JsonParser json) throws IOException, WrongCell {
        return isoOf(
                json,
                text ->
                        utc(
                                ISO_TIME.parseBest(
                                        text,
                                        OffsetDateTime::from,
                                        LocalDateTime::from,
                                        LocalDate::from)));
    }

    /** A date or time in ISO form; one without an offset is UTC. */
    static Instant instantOf(JsonParser json) throws IOException, WrongCell {
        return dateTimeOf(json).toInstant(ZoneOffset.UTC);
    }

    static LocalDate dateOf(JsonParser json) throws IOException, WrongCell {
        return isoOf(json, LocalDate::parse);
    }

    static LocalTime timeOf(JsonParser json) throws IOException, WrongCell {
        return isoOf(json, LocalTime::parse);
    }

    private static <T> T isoOf(JsonParser json, Function<String, T> parser)
            throws IOException, WrongCell {
        String text = textOf(json);
        try {
            return parser.apply(text);
        } catch (DateTimeException notIso) {
            throw wrong(json);
        }
    }

    private static LocalDateTime utc(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime withOffset) {
            return withOffset.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        return parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
    }

    static void writeFinite(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    static void writeFinite(JsonGenerator json, float value) throws IOException {
        if (Float.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private static WrongCell outOfRange(JsonParser json) throws IOException {
        return new WrongCell("is out of range (%s)".formatted(WrongCell.quotable(json.getText())));
    }

    private static WrongCell wrong(JsonParser json) throws IOException {
        return new WrongCell(
                switch (json.currentToken()) {
                    case VALUE_NULL -> "is null";
                    case START_ARRAY -> "is an array";
                    case START_OBJECT -> "is an object";
                    case VALUE_STRING ->
                            "is text ('%s')".formatted(WrongCell.quotable(json.getText()));
                    case VALUE_TRUE, VALUE_FALSE -> "is a boolean (%s)".formatted(json.getText());
                    default -> "is a number (%s)".formatted(WrongCell.quotable(json.getText()));
                });
    }
}
