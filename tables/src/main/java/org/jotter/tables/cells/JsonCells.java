package org.jotter.tables.cells;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * JSON values as column types, by MLflow's rules of schema enforcement: a whole number widens to
 * any number type, a fraction never becomes a whole number, nothing becomes text. Tablesaw keeps
 * the smallest integer and the smallest long for "missing", so these two are out of range.
 */
public final class JsonCells {

    private static final int LONGEST_QUOTE = 40;

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

    private JsonCells() {}

    public static boolean booleanOf(JsonParser json) throws IOException, WrongCell {
        if (!json.currentToken().isBoolean()) {
            throw wrong(json);
        }
        return json.getBooleanValue();
    }

    public static int integerOf(JsonParser json) throws IOException, WrongCell {
        long value = longOf(json);
        if (value <= Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw outOfRange(json);
        }
        return (int) value;
    }

    public static long longOf(JsonParser json) throws IOException, WrongCell {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(json);
        }
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || json.getLongValue() == Long.MIN_VALUE) {
            throw outOfRange(json);
        }
        return json.getLongValue();
    }

    public static float floatOf(JsonParser json) throws IOException, WrongCell {
        float value = (float) doubleOf(json);
        if (Float.isInfinite(value)) {
            throw outOfRange(json);
        }
        return value;
    }

    public static double doubleOf(JsonParser json) throws IOException, WrongCell {
        if (!json.currentToken().isNumeric()) {
            throw wrong(json);
        }
        double value = json.getDoubleValue();
        if (Double.isNaN(value)) {
            throw new WrongCell("is NaN (JSON has null for a missing value)");
        }
        if (!Double.isFinite(value)) {
            throw outOfRange(json);
        }
        return value;
    }

    public static String textOf(JsonParser json) throws IOException, WrongCell {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(json);
        }
        return json.getText();
    }

    /** A date or time in ISO form; one with an offset is turned to UTC, one without is UTC. */
    public static LocalDateTime dateTimeOf(JsonParser json) throws IOException, WrongCell {
        String text = textOf(json);
        try {
            return utc(
                    ISO_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
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

    private static WrongCell outOfRange(JsonParser json) throws IOException {
        return new WrongCell("is out of range (%s)".formatted(quotable(json.getText())));
    }

    private static WrongCell wrong(JsonParser json) throws IOException {
        return new WrongCell(
                switch (json.currentToken()) {
                    case VALUE_NULL -> "is null";
                    case START_ARRAY -> "is an array";
                    case START_OBJECT -> "is an object";
                    case VALUE_STRING -> "is text ('%s')".formatted(quotable(json.getText()));
                    case VALUE_TRUE, VALUE_FALSE -> "is a boolean (%s)".formatted(json.getText());
                    default -> "is a number (%s)".formatted(quotable(json.getText()));
                });
    }

    /** The text as an error message may quote it: cut where it is long. */
    public static String quotable(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
