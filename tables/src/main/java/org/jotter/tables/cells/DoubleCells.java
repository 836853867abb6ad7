package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.DoubleColumn;

final class DoubleCells extends Cells<DoubleColumn> {

    @Override
    DoubleColumn column(String name) {
        return DoubleColumn.create(name);
    }

    @Override
    CellAppender appender(DoubleColumn column) {
        return (to, row) -> to.append(column.getDouble(row));
    }

    @Override
    CellCollector collector(int rows) {
        double[] cells = new double[rows];
        Arrays.fill(cells, Double.NaN);
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getDouble(index);
            }

            @Override
            public DoubleColumn column(String name) {
                return DoubleColumn.create(name, cells);
            }
        };
    }

    @Override
    CellWriter writer(DoubleColumn column) {
        return (json, row) -> JsonCells.writeFinite(json, column.getDouble(row));
    }

    @Override
    CellReader reader(DoubleColumn column) {
        return json -> column.append(JsonCells.doubleOf(json));
    }

    @Override
    CellParser parser(DoubleColumn column) {
        return text -> column.append(Double.parseDouble(text));
    }

    @Override
    IntToLongFunction bits(DoubleColumn column) {
        return row -> Double.doubleToLongBits(column.getDouble(row));
    }
}
