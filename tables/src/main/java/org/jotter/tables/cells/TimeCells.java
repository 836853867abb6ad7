package org.jotter.tables.cells;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.times.TimeColumnType;

final class TimeCells extends Cells<TimeColumn> {

    @Override
    TimeColumn column(String name) {
        return TimeColumn.create(name);
    }

    @Override
    CellAppender appender(TimeColumn column) {
        return (to, row) -> to.appendDayMicros(PackedTimes.microsOfDay(column.getIntInternal(row)));
    }

    @Override
    CellCollector collector(int rows) {
        int[] cells = new int[rows];
        Arrays.fill(cells, TimeColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = PackedTimes.packedTime(values.getLong(index) / 1_000);
            }

            @Override
            public TimeColumn column(String name) {
                return TimeColumn.createInternal(name, cells);
            }
        };
    }

    @Override
    String readable(String expression) {
        return "epoch_us(" + expression + ")";
    }

    @Override
    CellReader reader(TimeColumn column) {
        return json -> column.append(JsonCells.timeOf(json));
    }

    @Override
    CellParser parser(TimeColumn column) {
        return text -> column.append(LocalTime.parse(text));
    }

    @Override
    IntToLongFunction bits(TimeColumn column) {
        return column::getIntInternal;
    }
}
