package org.jotter.tables.cells;

import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.temporal.TemporalColumn;

/**
 * The points in time of a column, in microseconds since 1970, UTC; asked of cells that are there.
 */
@FunctionalInterface
public interface EpochMicros {

    long at(int row);

    /** Reads a column whose type {@link ColumnKind#isPointInTime() is a point in time}. */
    static EpochMicros of(Column<?> column) {
        if (column instanceof DateColumn dates) {
            return row -> PackedLocalDate.toEpochDay(dates.getIntInternal(row)) * 86_400_000_000L;
        }
        TemporalColumn<?> times = (TemporalColumn<?>) column;
        return row -> PackedTimes.epochMicros(times.getLongInternal(row));
    }
}
