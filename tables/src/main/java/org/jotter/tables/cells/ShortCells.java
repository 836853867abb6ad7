package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.columns.numbers.ShortColumnType;

final class ShortCells extends Cells<ShortColumn> {

    @Override
    ShortColumn column(String name) {
        return ShortColumn.create(name);
    }

    @Override
    CellAppender appender(ShortColumn column) {
        return (to, row) -> to.append(column.getShort(row));
    }

    @Override
    CellCollector collector(int rows) {
        short[] cells = new short[rows];
        Arrays.fill(cells, ShortColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getShort(index);
            }

            @Override
            public ShortColumn column(String name) {
                return ShortColumn.create(name, cells);
            }
        };
    }

    @Override
    CellWriter writer(ShortColumn column) {
        return (json, row) -> json.writeNumber(column.getShort(row));
    }

    @Override
    CellReader reader(ShortColumn column) {
        return json -> column.append(JsonCells.shortOf(json));
    }

    @Override
    CellParser parser(ShortColumn column) {
        return text -> column.append(Short.parseShort(text));
    }

    @Override
    IntToLongFunction bits(ShortColumn column) {
        return row -> Double.doubleToLongBits(column.getDouble(row));
    }
}
