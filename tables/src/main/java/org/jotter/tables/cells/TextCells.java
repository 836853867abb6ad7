package org.jotter.tables.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.StringColumnType;

final class TextCells extends Cells<StringColumn> {

    @Override
    StringColumn column(String name) {
        return StringColumn.create(name);
    }

    @Override
    CellAppender appender(StringColumn column) {
        return (to, row) -> to.append(column.get(row));
    }

    @Override
    CellCollector collector(int rows) {
        String[] cells = new String[rows];
        Arrays.fill(cells, StringColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = values.getString(index);
            }

            @Override
            public StringColumn column(String name) {
                return StringColumn.create(name, cells);
            }
        };
    }

    @Override
    CellReader reader(StringColumn column) {
        return json -> column.append(JsonCells.textOf(json));
    }

    @Override
    CellParser parser(StringColumn column) {
        return column::append;
    }

    @Override
    IntToLongFunction bits(StringColumn column) {
        throw new UnsupportedOperationException("a text is not of 64 bits");
    }
}
