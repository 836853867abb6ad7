package org.jotter.tables.cells;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;

final class DateTimeCells extends Cells<DateTimeColumn> {

    @Override
    DateTimeColumn column(String name) {
        return DateTimeColumn.create(name);
    }

    @Override
    CellAppender appender(DateTimeColumn column) {
        EpochMicros micros = EpochMicros.of(column);
        return (to, row) -> to.appendEpochMicros(micros.at(row));
    }

    @Override
    CellCollector collector(int rows) {
        long[] cells = new long[rows];
        Arrays.fill(cells, DateTimeColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = PackedTimes.packed(values.getLong(index));
            }

            @Override
            public DateTimeColumn column(String name) {
                return DateTimeColumn.createInternal(name, cells);
            }
        };
    }

    @Override
    String readable(String expression) {
        return "epoch_us(" + expression + ")";
    }

    @Override
    CellReader reader(DateTimeColumn column) {
        return json -> column.append(JsonCells.dateTimeOf(json));
    }

    @Override
    CellParser parser(DateTimeColumn column) {
        return text -> column.append(LocalDateTime.parse(text));
    }

    @Override
    IntToLongFunction bits(DateTimeColumn column) {
        return column::getLongInternal;
    }
}
