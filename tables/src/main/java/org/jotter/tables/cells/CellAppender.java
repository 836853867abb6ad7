package org.jotter.tables.cells;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BooleanColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Hands one column's cells to DuckDB, a missing cell as NULL. */
@FunctionalInterface
public interface CellAppender {

    void append(DuckDBAppender to, int row) throws SQLException;

    /** The appender of a column whose kind is one of {@link ColumnKind}. */
    static CellAppender of(Column<?> column) {
        CellAppender present = present(ColumnKind.of(column).orElseThrow(), column);
        return (to, row) -> {
            if (column.isMissing(row)) {
                to.appendNull();
            } else {
                present.append(to, row);
            }
        };
    }

    /** Each row's own number, from 0. */
    static CellAppender rowNumbers() {
        return (to, row) -> to.append(row);
    }

    /** Microseconds as whole numbers; no cell may be missing. */
    static CellAppender micros(EpochMicros times) {
        return (to, row) -> to.append(times.at(row));
    }

    private static CellAppender present(ColumnKind type, Column<?> column) {
        return switch (type) {
            case SHORT -> {
                ShortColumn shorts = (ShortColumn) column;
                yield (to, row) -> to.append(shorts.getShort(row));
            }
            case INTEGER -> {
                IntColumn ints = (IntColumn) column;
                yield (to, row) -> to.append(ints.getInt(row));
            }
            case LONG -> {
                LongColumn longs = (LongColumn) column;
                yield (to, row) -> to.append(longs.getLong(row));
            }
            case FLOAT -> {
                FloatColumn floats = (FloatColumn) column;
                yield (to, row) -> to.append(floats.getFloat(row));
            }
            case DOUBLE -> {
                DoubleColumn doubles = (DoubleColumn) column;
                yield (to, row) -> to.append(doubles.getDouble(row));
            }
            case BOOLEAN -> {
                BooleanColumn booleans = (BooleanColumn) column;
                yield (to, row) -> to.append(booleans.getByte(row) == BooleanColumnType.BYTE_TRUE);
            }
            case STRING -> {
                StringColumn strings = (StringColumn) column;
                yield (to, row) -> to.append(strings.get(row));
            }
            case LOCAL_DATE -> {
                DateColumn dates = (DateColumn) column;
                yield (to, row) ->
                        to.appendEpochDays(
                                (int) PackedLocalDate.toEpochDay(dates.getIntInternal(row)));
            }
            case LOCAL_TIME -> {
                TimeColumn times = (TimeColumn) column;
                yield (to, row) ->
                        to.appendDayMicros(PackedTimes.microsOfDay(times.getIntInternal(row)));
            }
            case LOCAL_DATE_TIME, INSTANT -> {
                EpochMicros micros = EpochMicros.of(column);
                yield (to, row) -> to.appendEpochMicros(micros.at(row));
            }
        };
    }
}
