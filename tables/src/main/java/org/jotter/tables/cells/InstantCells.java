package org.jotter.tables.cells;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.instant.InstantColumnType;

final class InstantCells extends Cells<InstantColumn> {

    @Override
    InstantColumn column(String name) {
        return InstantColumn.create(name);
    }

    @Override
    CellAppender appender(InstantColumn column) {
        EpochMicros micros = EpochMicros.of(column);
        return (to, row) -> to.appendEpochMicros(micros.at(row));
    }

    @Override
    CellCollector collector(int rows) {
        long[] cells = new long[rows];
        Arrays.fill(cells, InstantColumnType.missingValueIndicator());
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                cells[row] = PackedTimes.packed(values.getLong(index));
            }

            @Override
            public InstantColumn column(String name) {
                return InstantColumn.createInternal(name, cells);
            }
        };
    }

    @Override
    String readable(String expression) {
        return "epoch_us(" + expression + ")";
    }

    @Override
    CellReader reader(InstantColumn column) {
        return json -> column.append(JsonCells.instantOf(json));
    }

    @Override
    CellParser parser(InstantColumn column) {
        return text -> column.append(Instant.parse(text));
    }

    @Override
    IntToLongFunction bits(InstantColumn column) {
        return column::getLongInternal;
    }
}
