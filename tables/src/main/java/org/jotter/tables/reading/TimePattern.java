package org.jotter.tables.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tables.cells.ColumnKind;

/**
 * A pattern in the letters of {@link java.time.format.DateTimeFormatter}, such as {@code dd/MM/yyyy
 * HH:mm}, for texts in English. A field with other signs around it may be written with one digit,
 * as people do; a {@code 'Z'} between quotes at the end means UTC.
 */
final class TimePattern {

    private static final int EARLIEST_YEAR = 1000;
    private static final Map<String, TimePattern> KNOWN = new ConcurrentHashMap<>();

    private final List<TimeField> fields;
    private final Pattern shape;

    private TimePattern(PatternText text) {
        this.fields = text.fields();
        this.shape = Pattern.compile(text.regex());
    }

    /**
     * The pattern of this text.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it says no date and no time
     */
    static TimePattern of(String pattern) {
        return KNOWN.computeIfAbsent(pattern, text -> new TimePattern(PatternText.of(text)));
    }

    ColumnKind kind() {
        if (fields.stream().anyMatch(TimeField::isZone)) {
            return ColumnKind.INSTANT;
        }
        boolean date = TimeField.isWholeDate(fields);
        boolean time = fields.stream().anyMatch(TimeField::isHour);
        return !date
                ? ColumnKind.LOCAL_TIME
                : time ? ColumnKind.LOCAL_DATE_TIME : ColumnKind.LOCAL_DATE;
    }

    /** The time in UTC, or without a zone; a date is its first instant. Cut to milliseconds. */
    Optional<LocalDateTime> parse(String text) {
        Matcher matcher = shape.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<TimeField, String> found = new EnumMap<>(TimeField.class);
        for (int i = 0; i < fields.size(); i++) {
            found.put(fields.get(i), matcher.group(i + 1));
        }
        try {
            return Optional.of(new FoundTime(found).toUtc())
                    .filter(time -> time.getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The parts of a text that matched. */
    private record FoundTime(Map<TimeField, String> parts) {

        LocalDateTime toUtc() {
            LocalDateTime local = LocalDateTime.of(date(), time());
            String offset = parts.get(TimeField.OFFSET);
            return offset == null
                    ? local
                    : local.minusSeconds(ZoneOffset.of(offset).getTotalSeconds());
        }

        private LocalDate date() {
            return LocalDate.of(
                    year(),
                    number(
                            1,
                            TimeField.MONTH,
                            TimeField.MONTH_PADDED,
                            TimeField.SHORT_MONTH,
                            TimeField.LONG_MONTH),
                    number(1, TimeField.DAY, TimeField.DAY_PADDED));
        }

        /** Two digits mean 1969 to 2068, as in POSIX. */
        private int year() {
            int short2 = number(-1, TimeField.YEAR_OF_CENTURY);
            if (short2 >= 0) {
                return short2 < 69 ? 2000 + short2 : 1900 + short2;
            }
            return number(1970, TimeField.YEAR);
        }

        private LocalTime time() {
            return LocalTime.of(
                    hour(),
                    number(0, TimeField.MINUTE, TimeField.MINUTE_PADDED),
                    number(0, TimeField.SECOND, TimeField.SECOND_PADDED),
                    nanos());
        }

        private int hour() {
            String half = parts.get(TimeField.HALF_DAY);
            int hour = number(0, TimeField.HOUR, TimeField.HOUR_PADDED, TimeField.CLOCK_HOUR);
            if (!parts.containsKey(TimeField.CLOCK_HOUR)) {
                return hour;
            }
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of a clock");
            }
            return hour % 12 + (half == null ? 0 : TimeField.HALF_DAY.number(half));
        }

        private int nanos() {
            String digits = parts.getOrDefault(TimeField.MICROS, parts.get(TimeField.NANOS));
            if (digits == null) {
                return 0;
            }
            int millis = Integer.parseInt((digits + "00").substring(0, 3));
            return millis * 1_000_000;
        }

        private int number(int otherwise, TimeField... any) {
            for (TimeField field : any) {
                String text = parts.get(field);
                if (text != null) {
                    return field.number(text);
                }
            }
            return otherwise;
        }
    }
}
