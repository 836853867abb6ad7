package org.jotter.tables.cells;

import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.columns.Column;

/**
 * Puts cells of a DuckDB result into a Tablesaw column, in any order of rows. Every cell is missing
 * until it is put.
 */
public interface CellCollector {

    /** Puts the value at {@code index} of the vector, which is not null, into {@code row}. */
    void put(int row, DuckDBReadableVector values, long index);

    /** The column of the cells put so far. */
    Column<?> column(String name);
}
