package org.jotter.tables.cells;

import java.util.function.IntToLongFunction;
import tech.tablesaw.columns.Column;

/**
 * What can be done with the cells of one kind of column; {@code C} is Tablesaw's class of it. What
 * takes a row is asked of cells that are there, and {@link ColumnKind} deals with missing ones.
 */
abstract class Cells<C extends Column<?>> {

    /** A column without cells. */
    abstract C column(String name);

    /** The way of cells into DuckDB. */
    abstract CellAppender appender(C column);

    /** The way of that many cells out of DuckDB. */
    abstract CellCollector collector(int rows);

    /** The expression to select so that the collector can read it. */
    String readable(String expression) {
        return expression;
    }

    /** The way of cells into JSON; as text, unless JSON has something better. */
    CellWriter writer(C column) {
        return (json, row) -> json.writeString(column.get(row).toString());
    }

    /** The way of cells out of JSON, to the end of the column. */
    abstract CellReader reader(C column);

    /** The way of cells out of texts, to the end of the column. */
    abstract CellParser parser(C column);

    /** The cells as Tablesaw packs them. */
    abstract IntToLongFunction bits(C column);
}
