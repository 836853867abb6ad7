package org.jotter.tables.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A letter of a pattern such as {@code dd/MM/yyyy HH:mm}, and what it matches in a text. */
enum TimeField {
    YEAR("[0-9]{4}"),
    YEAR_OF_CENTURY("[0-9]{2}"),
    MONTH("[0-9]{1,2}"),
    MONTH_PADDED("[0-9]{2}"),
    SHORT_MONTH(anyOf(Months.SHORT)),
    LONG_MONTH(anyOf(Months.LONG)),
    DAY("[0-9]{1,2}"),
    DAY_PADDED("[0-9]{2}"),
    SHORT_WEEKDAY("(?i:mon|tue|wed|thu|fri|sat|sun)"),
    LONG_WEEKDAY("(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"),
    HOUR("[0-9]{1,2}"),
    HOUR_PADDED("[0-9]{2}"),
    CLOCK_HOUR("[0-9]{1,2}"),
    MINUTE("[0-9]{1,2}"),
    MINUTE_PADDED("[0-9]{2}"),
    SECOND("[0-9]{1,2}"),
    SECOND_PADDED("[0-9]{2}"),
    MICROS("[0-9]{1,6}"),
    NANOS("[0-9]{7,9}"),
    HALF_DAY("(?i:am|pm)"),
    OFFSET("[-+][0-9]{2}(?::?[0-9]{2})?"),
    ZULU("Z");

    /** The letters of a pattern that mean something; all others are refused. */
    static final String LETTERS = "yuMdEHhmsSaXxZ";

    private static final class Months {
        static final List<String> SHORT =
                List.of(
                        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                        "dec");
        static final List<String> LONG =
                List.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december");
    }

    final String regex;

    TimeField(String regex) {
        this.regex = regex;
    }

    /**
     * The field of a run of one letter.
     *
     * @param alone no digits stand beside it, so that it may be written with one digit
     * @param dated there is a date too; without one, 2:1 is a score and no time
     */
    static TimeField of(char letter, int length, boolean alone, boolean dated) {
        return switch (letter) {
            case 'y', 'u' -> length == 2 ? YEAR_OF_CENTURY : YEAR;
            case 'M' -> month(length, alone);
            case 'd' -> alone ? DAY : DAY_PADDED;
            case 'E' -> length > 3 ? LONG_WEEKDAY : SHORT_WEEKDAY;
            case 'H' -> alone ? HOUR : HOUR_PADDED;
            case 'h' -> CLOCK_HOUR;
            case 'm' -> alone && dated ? MINUTE : MINUTE_PADDED;
            case 's' -> alone && dated ? SECOND : SECOND_PADDED;
            case 'S' -> length > 6 ? NANOS : MICROS;
            case 'a' -> HALF_DAY;
            default -> OFFSET;
        };
    }

    private static TimeField month(int length, boolean alone) {
        return switch (length) {
            case 1, 2 -> alone ? MONTH : MONTH_PADDED;
            case 3 -> SHORT_MONTH;
            default -> LONG_MONTH;
        };
    }

    boolean isDate() {
        return ordinal() <= DAY_PADDED.ordinal();
    }

    boolean isMinute() {
        return this == MINUTE || this == MINUTE_PADDED;
    }

    boolean isHour() {
        return this == HOUR || this == HOUR_PADDED || this == CLOCK_HOUR;
    }

    boolean isZone() {
        return this == OFFSET || this == ZULU;
    }

    /** The number that a text of this field says. */
    int number(String text) {
        return switch (this) {
            case SHORT_MONTH, LONG_MONTH ->
                    Months.SHORT.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            case HALF_DAY -> text.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0;
            default -> Integer.parseInt(text);
        };
    }

    private static String anyOf(List<String> words) {
        return "(?i:" + String.join("|", words) + ")";
    }

    /** All that a pattern of a date needs. */
    static boolean isWholeDate(List<TimeField> fields) {
        return has(fields, YEAR, YEAR_OF_CENTURY)
                && has(fields, MONTH, MONTH_PADDED, SHORT_MONTH, LONG_MONTH)
                && has(fields, DAY, DAY_PADDED);
    }

    private static boolean has(List<TimeField> fields, TimeField... any) {
        return Stream.of(any).anyMatch(fields::contains);
    }
}
