package org.jotter.tables.duck;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jotter.tables.cells.CellAppender;
import org.jotter.tables.cells.CellCollector;

/** SQL on one connection to DuckDB, and the bridge for whole columns. Used by one thread. */
public final class DuckSession implements AutoCloseable {

    private final DuckDBConnection connection;

    DuckSession(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A column to load: its name in DuckDB, its type in SQL, its cells. */
    public record Load(String name, String sqlType, CellAppender cells) {}

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query whose columns are all whole numbers. */
    public List<long[]> longs(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<long[]> result = new ArrayList<>();
            while (rows.next()) {
                long[] row = new long[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getLong(i + 1);
                }
                result.add(row);
            }
            return result;
        }
    }

    /**
     * A column of a relation.
     *
     * @param type as DuckDB writes it: {@code "DECIMAL(10,2)"}
     */
    public record Described(String name, String type) {}

    /** The columns of what stands after FROM, in their order. */
    public List<Described> describe(String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + relation)) {
            List<Described> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(
                        new Described(
                                rows.getString("column_name"), rows.getString("column_type")));
            }
            return columns;
        }
    }

    /** Makes a temporary table of the wanted ones of rows 0 to {@code rows - 1}. */
    public void load(String table, List<Load> columns, int rows, IntPredicate wanted)
            throws SQLException {
        execute(
                "CREATE TEMP TABLE "
                        + Sql.name(table)
                        + " ("
                        + Sql.list(columns, c -> Sql.name(c.name()) + " " + c.sqlType())
                        + ")");
        CellAppender[] cells = columns.stream().map(Load::cells).toArray(CellAppender[]::new);
        try (DuckDBAppender to = connection.createAppender("temp", "main", table)) {
            for (int row = 0; row < rows; row++) {
                if (wanted.test(row)) {
                    append(to, cells, row);
                }
            }
        }
    }

    private static void append(DuckDBAppender to, CellAppender[] cells, int row)
            throws SQLException {
        to.beginRow();
        for (CellAppender cell : cells) {
            cell.append(to, row);
        }
        to.endRow();
    }

    /** Puts a query's columns into the collectors, its rows in their order. */
    public void collect(String sql, List<CellCollector> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                DuckDBChunkedResult result = query(statement)) {
            int row = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (int c = 0; c < columns.size(); c++) {
                    collect(chunk.vector(c), columns.get(c), row);
                }
                row += (int) chunk.rowCount();
            }
        }
    }

    private static void collect(DuckDBReadableVector values, CellCollector column, int firstRow) {
        for (int i = 0; i < values.rowCount(); i++) {
            if (!values.isNull(i)) {
                column.put(firstRow + i, values, i);
            }
        }
    }

    /**
     * Puts a query's columns into the collectors, each row where its first column, an INTEGER that
     * is never null, says.
     */
    public void scatter(String sql, List<CellCollector> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                DuckDBChunkedResult result = query(statement)) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (int c = 0; c < columns.size(); c++) {
                    scatter(chunk.vector(0), chunk.vector(c + 1), columns.get(c));
                }
            }
        }
    }

    private static void scatter(
            DuckDBReadableVector places, DuckDBReadableVector values, CellCollector column) {
        for (int i = 0; i < values.rowCount(); i++) {
            if (!values.isNull(i)) {
                column.put(places.getInt(i), values, i);
            }
        }
    }

    // A result of chunks gives columns without an object per cell, which java.sql.ResultSet cannot.
    private static DuckDBChunkedResult query(PreparedStatement statement) throws SQLException {
        return statement.unwrap(DuckDBPreparedStatement.class).query();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
