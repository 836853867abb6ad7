package org.jotter.tracking.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * SQL on one connection. Values are bound, never written into the text; statements stay prepared,
 * so give each its text as a constant. Used by one thread at a time.
 */
public final class Session {

    /** What is done with a prepared statement. */
    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Turns the current row into a value. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Reads all rows of a query. */
    @FunctionalInterface
    private interface RowsReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static final int LOCK_WAIT_MILLIS = 30_000;
    private static final int PREPARED_KEPT = 128;

    /**
     * Pages kept in memory, in KiB written as SQLite wants them; its own 2 MB make searches read.
     */
    private static final String CACHE = "-16000";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared =
            new LinkedHashMap<>(PREPARED_KEPT, 0.75f, true);
    private boolean broken;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(Path file, Db.Durability durability) throws SQLException {
        Properties pragmas = new Properties();
        pragmas.setProperty("busy_timeout", Integer.toString(LOCK_WAIT_MILLIS));
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", durability.name());
        pragmas.setProperty("foreign_keys", "true");
        pragmas.setProperty("cache_size", CACHE);
        SqliteLibrary.load();
        return new Session(DriverManager.getConnection(url(file), pragmas));
    }

    /** In a plain path the driver takes what comes after a question mark for settings. */
    private static String url(Path file) {
        boolean plain = file.toString().indexOf('?') < 0;
        return "jdbc:sqlite:" + (plain ? file : file.toUri());
    }

    /** Runs a statement that changes rows; gives how many. */
    public int update(String sql, Object... values) throws SQLException {
        return use(sql, statement -> bind(statement, values).executeUpdate());
    }

    /** Runs one statement for many rows of values. */
    public void updateAll(String sql, Iterable<Object[]> rows) throws SQLException {
        use(
                sql,
                statement -> {
                    for (Object[] row : rows) {
                        bind(statement, row).addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Inserts rows in their order, many to a statement; for rows that are small. */
    public void insertAll(BulkInsert insert, List<Object[]> rows) throws SQLException {
        int alone = rows.size() % BulkInsert.AT_ONCE;
        int together = rows.size() - alone;
        for (int from = 0; from < together; from += BulkInsert.AT_ONCE) {
            List<Object[]> some = rows.subList(from, from + BulkInsert.AT_ONCE);
            update(insert.many(), some.stream().flatMap(Arrays::stream).toArray());
        }
        updateAll(insert.one(), rows.subList(together, rows.size()));
    }

    /** Every row of a query, in the query's order. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) throws SQLException {
        return query(
                sql,
                rows -> {
                    List<T> result = new ArrayList<>();
                    Row row = new Row(rows);
                    while (rows.next()) {
                        result.add(mapper.map(row));
                    }
                    return result;
                },
                values);
    }

    /** The first row of a query; empty where there is none, or where it maps to null. */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values)
            throws SQLException {
        return query(
                sql,
                rows ->
                        rows.next()
                                ? Optional.ofNullable(mapper.map(new Row(rows)))
                                : Optional.empty(),
                values);
    }

    /** Whether a query has a row. */
    public boolean exists(String sql, Object... values) throws SQLException {
        return query(sql, ResultSet::next, values);
    }

    /** The texts of a query of one column, in the query's order. */
    public List<String> texts(String sql, Object... values) throws SQLException {
        return query(
                sql,
                rows -> {
                    List<String> texts = new ArrayList<>();
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                    return texts;
                },
                values);
    }

    /** The text of a query of one column and one row; empty where there is none. */
    public Optional<String> text(String sql, Object... values) throws SQLException {
        return query(
                sql,
                rows -> rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty(),
                values);
    }

    /** The whole number of a query of one column and one row; empty where there is no row. */
    public Optional<Long> number(String sql, Object... values) throws SQLException {
        return query(
                sql, rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty(), values);
    }

    private <T> T query(String sql, RowsReader<T> reader, Object... values) throws SQLException {
        return use(
                sql,
                statement -> {
                    try (ResultSet rows = bind(statement, values).executeQuery()) {
                        return reader.read(rows);
                    }
                });
    }

    /** Runs a script of several statements without values: a migration. */
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Where even that fails, as after SQLite ended the transaction itself, this is broken. */
    void rollback() {
        try {
            update("ROLLBACK");
        } catch (SQLException e) {
            broken = true;
        }
    }

    /** Whether nobody knows what state the connection is in; nothing but to close it then. */
    boolean isBroken() {
        return broken;
    }

    void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            prepared.clear();
            connection.close();
        } catch (SQLException e) {
            throw DbErrors.explain(Path.of("jotter.db"), e);
        }
    }

    /** A statement that failed, or whose rows did, may hold a half of them: it is not met again. */
    private <T> T use(String sql, Use<T> use) throws SQLException {
        PreparedStatement statement = prepare(sql);
        try {
            return use.of(statement);
        } catch (SQLException | RuntimeException e) {
            prepared.remove(sql, statement);
            close(statement, e);
            throw e;
        }
    }

    private static void close(PreparedStatement failed, Exception failure) {
        try (failed) {
            failed.clearBatch();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, WholeText.check(values[i]));
        }
        return statement;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            forgetOldest();
        }
        return statement;
    }

    private void forgetOldest() throws SQLException {
        if (prepared.size() > PREPARED_KEPT) {
            String oldest = prepared.keySet().iterator().next();
            prepared.remove(oldest).close();
        }
    }
}
