package org.jotter.tracking.db;

import java.util.Collections;

/**
 * An INSERT of many small rows: fifty to a statement, for the way into SQLite costs more than a
 * row.
 *
 * @param one the statement for a row
 * @param many the statement for {@link #AT_ONCE} rows
 */
public record BulkInsert(String one, String many) {

    static final int AT_ONCE = 50;

    /**
     * The statements for a table.
     *
     * @param into {@code INSERT INTO t (a, b)}
     * @param columns how many it names
     * @param conflict what comes after the rows: {@code ON CONFLICT DO NOTHING}
     */
    public static BulkInsert of(String into, int columns, String conflict) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        String rows = String.join(", ", Collections.nCopies(AT_ONCE, row));
        String statement = into + " VALUES %s " + conflict;
        return new BulkInsert(statement.formatted(row), statement.formatted(rows));
    }
}
