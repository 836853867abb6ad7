package org.jotter.tracking.speed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * What SQLite itself can do: one prepared statement in a loop, on the store's own tables with the
 * store's settings, for a run whose number is known. It checks no key and asks nothing about the
 * run.
 */
final class BareSqlite {

    private static final String METRIC =
            "INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final long run;
    private long step;

    private BareSqlite(Connection connection, long run) {
        this.connection = connection;
        this.run = run;
    }

    /** A file whose tables and one run are the store's. */
    static BareSqlite at(Path folder) {
        WorkspaceFolder workspace = new WorkspaceFolder(folder);
        try (SqliteStore store = SqliteStore.open(workspace)) {
            store.runs().create(NewRun.in(ExperimentId.DEFAULT));
        }
        try {
            Connection connection = connect(workspace.database());
            return new BareSqlite(connection, number(connection, "SELECT run_number FROM runs"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", "NORMAL");
        pragmas.setProperty("foreign_keys", "true");
        pragmas.setProperty("cache_size", "-16000");
        return DriverManager.getConnection("jdbc:sqlite:" + file, pragmas);
    }

    static String version() throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = memory.createStatement();
                var row = statement.executeQuery("SELECT sqlite_version()")) {
            return row.getString(1);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    /** A transaction for each row. */
    void insert(int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(METRIC)) {
            for (int i = 0; i < count; i++) {
                bind(insert, "loss", i);
                insert.executeUpdate();
            }
        }
    }

    /** A transaction for each batch. */
    void insertBatches(int count, int size) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(METRIC)) {
            for (int i = 0; i < count; i++) {
                insertBatch(insert, size);
            }
        }
        connection.setAutoCommit(true);
    }

    private void insertBatch(PreparedStatement insert, int size) throws SQLException {
        for (int i = 0; i < size; i++) {
            bind(insert, "batch", i);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    private void bind(PreparedStatement insert, String key, int i) throws SQLException {
        insert.setLong(1, run);
        insert.setString(2, key);
        insert.setLong(3, step);
        insert.setLong(4, step++);
        insert.setDouble(5, 1.0 / (i + 1));
        insert.setInt(6, 0);
    }
}
