package org.jotter.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

/**
 * A column of every kind, named after it: two rows of values near the ends of what it holds, and
 * between them one of missing cells.
 */
public final class EveryKind {

    private EveryKind() {}

    public static Table table() {
        Table rows =
                Table.create(
                        "every kind",
                        ShortColumn.create("SHORT", Short.MAX_VALUE, (short) 0, (short) -32_767),
                        IntColumn.create(
                                "INTEGER", new int[] {Integer.MAX_VALUE, 0, Integer.MIN_VALUE + 1}),
                        LongColumn.create("LONG", Long.MAX_VALUE, 0L, Long.MIN_VALUE + 1),
                        FloatColumn.create("FLOAT", Float.MAX_VALUE, 0f, -0.1f),
                        DoubleColumn.create("DOUBLE", Math.scalb(1.0, -44), 0, -0.1),
                        BooleanColumn.create("BOOLEAN", true, true, false),
                        StringColumn.create(
                                "STRING", "né 'q' \"Q\" 🌦", "", "longer than DuckDB keeps inline"),
                        DateColumn.create(
                                "LOCAL_DATE",
                                LocalDate.of(2024, 2, 29),
                                LocalDate.EPOCH,
                                LocalDate.of(1899, 12, 31)),
                        TimeColumn.create(
                                "LOCAL_TIME",
                                LocalTime.parse("23:59:59.999"),
                                LocalTime.NOON,
                                LocalTime.MIDNIGHT),
                        DateTimeColumn.create(
                                "LOCAL_DATE_TIME",
                                LocalDateTime.parse("2024-02-29T23:59:59.999"),
                                LocalDateTime.parse("1970-01-01T00:00:00"),
                                LocalDateTime.parse("1969-12-31T23:59:59.001")),
                        InstantColumn.create(
                                "INSTANT",
                                Instant.parse("2024-03-31T01:30:00.001Z"),
                                Instant.EPOCH,
                                Instant.parse("1901-01-01T00:00:00Z")));
        rows.columns().forEach(column -> column.setMissing(1));
        return rows;
    }
}
