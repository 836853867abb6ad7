package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.booleans.BooleanColumnType;

final class BooleanCells extends Cells<BooleanColumn> {

    private static final byte TRUE = BooleanColumnType.BYTE_TRUE;
    private static final byte FALSE = BooleanColumnType.BYTE_FALSE;

    @Override
    BooleanColumn column(String name) {
        return BooleanColumn.create(name);
    }

    @Override
    CellAppender appender(BooleanColumn column) {
        return (to, row) -> to.append(column.getByte(row) == TRUE);
    }

    @Override
    CellCollector collector(int rows) {
        byte[] cells = new byte[rows];
        Arrays.fill(cells, BooleanColumnType.MISSING_VALUE);
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getBoolean(index) ? TRUE : FALSE;
            }

            @Override
            public BooleanColumn column(String name) {
                BooleanColumn column = BooleanColumn.create(name);
                for (byte cell : cells) {
                    column.append(cell);
                }
                return column;
            }
        };
    }

    @Override
    CellWriter writer(BooleanColumn column) {
        return (json, row) -> json.writeBoolean(column.getByte(row) == TRUE);
    }

    @Override
    CellReader reader(BooleanColumn column) {
        return json -> column.append(JsonCells.booleanOf(json));
    }

    @Override
    CellParser parser(BooleanColumn column) {
        return text -> column.append(Boolean.parseBoolean(text));
    }

    @Override
    IntToLongFunction bits(BooleanColumn column) {
        return column::getByte;
    }
}
