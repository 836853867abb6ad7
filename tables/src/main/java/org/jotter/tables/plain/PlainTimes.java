package org.jotter.tables.plain;

import java.time.Month;
import java.time.Year;
import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.reading.TimeForm;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.instant.PackedInstant;
import tech.tablesaw.columns.temporal.TemporalColumn;
import tech.tablesaw.columns.times.PackedLocalTime;

/** Dates as 2024-01-05, and times to the second as 2024-01-05T10:00:00, with Z or without. */
final class PlainTimes {

    private static final int DATE = "yyyy-MM-dd".length();
    private static final int TIME = "yyyy-MM-ddTHH:mm:ss".length();
    private static final int NONE = Integer.MIN_VALUE;

    private PlainTimes() {}

    static PlainCells of(TimeForm form, Column<?> column) {
        List<String> patterns = form.patterns();
        if (form.kind() == ColumnKind.LOCAL_DATE && patterns.contains("yyyy-MM-dd")) {
            return (bytes, from, to) -> append((DateColumn) column, bytes, from, to);
        }
        boolean local = form.zone().isEmpty();
        for (String between : List.of("'T'", " ")) {
            String pattern = "yyyy-MM-dd" + between + "HH:mm:ss";
            byte sign = (byte) (between.equals(" ") ? ' ' : 'T');
            if (patterns.contains(pattern + "'Z'")) {
                return (bytes, from, to) ->
                        to - from == TIME + 1
                                && bytes[to - 1] == 'Z'
                                && append((TemporalColumn<?>) column, sign, bytes, from);
            }
            if (patterns.contains(pattern) && local) {
                return (bytes, from, to) ->
                        to - from == TIME && append((TemporalColumn<?>) column, sign, bytes, from);
            }
        }
        return (bytes, from, to) -> false;
    }

    private static boolean append(DateColumn column, byte[] bytes, int from, int to) {
        int date = to - from == DATE ? date(bytes, from) : NONE;
        if (date == NONE) {
            return false;
        }
        column.appendInternal(date);
        return true;
    }

    private static boolean append(TemporalColumn<?> column, byte between, byte[] bytes, int from) {
        int date = date(bytes, from);
        int time = bytes[from + DATE] == between ? time(bytes, from + DATE + 1) : NONE;
        if (date == NONE || time == NONE) {
            return false;
        }
        column.appendInternal(PackedInstant.create(date, time));
        return true;
    }

    private static int date(byte[] bytes, int from) {
        if (bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return NONE;
        }
        long year = PlainWholes.digits(bytes, from, from + 4);
        long month = PlainWholes.digits(bytes, from + 5, from + 7);
        long day = PlainWholes.digits(bytes, from + 8, from + DATE);
        if (year < 1000 || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        if (day > Month.of((int) month).length(Year.isLeap(year))) {
            return NONE;
        }
        return PackedLocalDate.pack((short) year, (byte) month, (byte) day);
    }

    private static int time(byte[] bytes, int from) {
        if (bytes[from + 2] != ':' || bytes[from + 5] != ':') {
            return NONE;
        }
        long hour = PlainWholes.digits(bytes, from, from + 2);
        long minute = PlainWholes.digits(bytes, from + 3, from + 5);
        long second = PlainWholes.digits(bytes, from + 6, from + 8);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        return PackedLocalTime.of((int) hour, (int) minute, (int) second);
    }
}
