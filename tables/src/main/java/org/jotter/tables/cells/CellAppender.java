package org.jotter.tables.cells;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import tech.tablesaw.columns.Column;

/** Hands one column's cells to DuckDB, a missing cell as NULL. */
@FunctionalInterface
public interface CellAppender {

    void append(DuckDBAppender to, int row) throws SQLException;

    /** The appender of a column whose kind is one of {@link ColumnKind}. */
    static CellAppender of(Column<?> column) {
        CellAppender present = ColumnKind.of(column).orElseThrow().cells().appender(column);
        return (to, row) -> {
            if (column.isMissing(row)) {
                to.appendNull();
            } else {
                present.append(to, row);
            }
        };
    }

    /** Each row's own number, from 0. */
    static CellAppender rowNumbers() {
        return (to, row) -> to.append(row);
    }

    /** Microseconds as whole numbers; no cell may be missing. */
    static CellAppender micros(EpochMicros times) {
        return (to, row) -> to.append(times.at(row));
    }
}
