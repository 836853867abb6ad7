package org.jotter.tables.cells;

import java.time.LocalDate;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.instant.PackedInstant;
import tech.tablesaw.columns.times.PackedLocalTime;

/**
 * Between Tablesaw's packed times (a date in the upper half of a long, a time of day to the
 * millisecond in the lower) and counts of microseconds or days since 1970, UTC.
 */
public final class PackedTimes {

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private PackedTimes() {}

    public static long epochMicros(long packed) {
        long day = PackedLocalDate.toEpochDay(PackedInstant.date(packed));
        return day * MILLIS_PER_DAY * MICROS_PER_MILLI + microsOfDay(PackedInstant.time(packed));
    }

    public static long packed(long epochMicros) {
        long millis = Math.floorDiv(epochMicros, MICROS_PER_MILLI);
        int date = packedDate(Math.floorDiv(millis, MILLIS_PER_DAY));
        return PackedInstant.create(date, packedTime(Math.floorMod(millis, MILLIS_PER_DAY)));
    }

    public static int packedDate(long epochDay) {
        return PackedLocalDate.pack(LocalDate.ofEpochDay(epochDay));
    }

    public static long microsOfDay(int packedTime) {
        return PackedLocalTime.toNanoOfDay(packedTime) / 1_000;
    }

    public static int packedTime(long millisOfDay) {
        int millis = (int) millisOfDay;
        int minutes = millis / 60_000;
        return PackedLocalTime.of(minutes / 60, minutes % 60, millis / 1_000 % 60, millis % 1_000);
    }
}
