package org.jotter.tracking.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The current row of a query, read by the names of its columns: a column that moves, or that is
 * added before another, changes no reader. Holds for as long as its mapper runs.
 */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** A text; null where the column is NULL. */
    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    /** A whole number; 0 where the column is NULL. */
    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    /** A whole number that fits an int; 0 where the column is NULL. */
    public int integer(String column) throws SQLException {
        return rows.getInt(column);
    }

    /** A double; 0 where the column is NULL. */
    public double real(String column) throws SQLException {
        return rows.getDouble(column);
    }

    /** Whether the number is not 0. */
    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    /** A whole number; empty where the column is NULL. */
    public OptionalLong optionalNumber(String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Whatever SQLite holds there: a Long or Integer, Double, String, byte[] or null. */
    public Object value(String column) throws SQLException {
        return rows.getObject(column);
    }
}
