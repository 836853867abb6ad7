package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.FloatColumn;

final class FloatCells extends Cells<FloatColumn> {

    @Override
    FloatColumn column(String name) {
        return FloatColumn.create(name);
    }

    @Override
    CellAppender appender(FloatColumn column) {
        return (to, row) -> to.append(column.getFloat(row));
    }

    @Override
    CellCollector collector(int rows) {
        float[] cells = new float[rows];
        Arrays.fill(cells, Float.NaN);
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getFloat(index);
            }

            @Override
            public FloatColumn column(String name) {
                return FloatColumn.create(name, cells);
            }
        };
    }

    @Override
    CellWriter writer(FloatColumn column) {
        return (json, row) -> JsonCells.writeFinite(json, column.getFloat(row));
    }

    @Override
    CellReader reader(FloatColumn column) {
        return json -> column.append(JsonCells.floatOf(json));
    }

    @Override
    CellParser parser(FloatColumn column) {
        return text -> column.append(Float.parseFloat(text));
    }

    @Override
    IntToLongFunction bits(FloatColumn column) {
        return row -> Double.doubleToLongBits(column.getDouble(row));
    }
}
