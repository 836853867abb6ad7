package org.jotter.tables.cells;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;

final class DateCells extends Cells<DateColumn> {

    @Override
    DateColumn column(String name) {
        return DateColumn.create(name);
    }

    @Override
    CellAppender appender(DateColumn column) {
        return (to, row) ->
                to.appendEpochDays((int) PackedLocalDate.toEpochDay(column.getIntInternal(row)));
    }

    @Override
    CellCollector collector(int rows) {
        int[] cells = new int[rows];
        Arrays.fill(cells, DateColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = PackedTimes.packedDate(values.getLong(index));
            }

            @Override
            public DateColumn column(String name) {
                return DateColumn.createInternal(name, cells);
            }
        };
    }

    @Override
    String readable(String expression) {
        return "(" + expression + " - DATE '1970-01-01')";
    }

    @Override
    CellReader reader(DateColumn column) {
        return json -> column.append(JsonCells.dateOf(json));
    }

    @Override
    CellParser parser(DateColumn column) {
        return text -> column.append(LocalDate.parse(text));
    }

    @Override
    IntToLongFunction bits(DateColumn column) {
        return column::getIntInternal;
    }
}
