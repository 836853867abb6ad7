package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.numbers.IntColumnType;

final class IntCells extends Cells<IntColumn> {

    @Override
    IntColumn column(String name) {
        return IntColumn.create(name);
    }

    @Override
    CellAppender appender(IntColumn column) {
        return (to, row) -> to.append(column.getInt(row));
    }

    @Override
    CellCollector collector(int rows) {
        int[] cells = new int[rows];
        Arrays.fill(cells, IntColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getInt(index);
            }

            @Override
            public IntColumn column(String name) {
                return IntColumn.create(name, cells);
            }
        };
    }

    @Override
    CellWriter writer(IntColumn column) {
        return (json, row) -> json.writeNumber(column.getInt(row));
    }

    @Override
    CellReader reader(IntColumn column) {
        return json -> column.append(JsonCells.integerOf(json));
    }

    @Override
    CellParser parser(IntColumn column) {
        return text -> column.append(Integer.parseInt(text));
    }

    @Override
    IntToLongFunction bits(IntColumn column) {
        return row -> Double.doubleToLongBits(column.getDouble(row));
    }
}
