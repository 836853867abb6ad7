package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.numbers.LongColumnType;

final class LongCells extends Cells<LongColumn> {

    @Override
    LongColumn column(String name) {
        return LongColumn.create(name);
    }

    @Override
    CellAppender appender(LongColumn column) {
        return (to, row) -> to.append(column.getLong(row));
    }

    @Override
    CellCollector collector(int rows) {
        long[] cells = new long[rows];
        Arrays.fill(cells, LongColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getLong(index);
            }

            @Override
            public LongColumn column(String name) {
                return LongColumn.create(name, cells);
            }
        };
    }

    @Override
    CellWriter writer(LongColumn column) {
        return (json, row) -> json.writeNumber(column.getLong(row));
    }

    @Override
    CellReader reader(LongColumn column) {
        return json -> column.append(JsonCells.longOf(json));
    }

    @Override
    CellParser parser(LongColumn column) {
        return text -> column.append(Long.parseLong(text));
    }

    @Override
    IntToLongFunction bits(LongColumn column) {
        return column::getLong;
    }
}
