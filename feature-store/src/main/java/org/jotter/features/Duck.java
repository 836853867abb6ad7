package org.jotter.features;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jotter.tracking.errors.JotterException;

/**
 * The workspace's DuckDB: in memory, started at first use, spilling to the workspace's {@code tmp}.
 * Safe for all threads; each piece of work has a connection, and so temporary tables, of its own.
 */
final class Duck implements AutoCloseable {

    /** A unit of work on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(DuckSession session) throws SQLException;
    }

    private static final long MEMORY_LIMIT_AT_MOST = 2L << 30;

    private final FeatureFiles files;
    private DuckDBConnection root;
    private boolean closed;

    Duck(FeatureFiles files) {
        this.files = files;
    }

    <T> T with(Work<T> work) {
        try (DuckSession session = new DuckSession(connect())) {
            return work.run(session);
        } catch (SQLException e) {
            throw new JotterException(
                    JotterException.Kind.INTERNAL,
                    "The feature store's engine failed: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private synchronized DuckDBConnection connect() throws SQLException {
        if (closed) {
            throw FeatureErrors.closed();
        }
        if (root == null) {
            files.createTmp(); // DuckDB makes its own folder in it, but not the folder above
            root =
                    DriverManager.getConnection("jdbc:duckdb:", settings())
                            .unwrap(DuckDBConnection.class);
        }
        return root.duplicate().unwrap(DuckDBConnection.class);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memoryLimitBytes() + "B");
        // One folder for all: DuckDB names its files by process and sweeps away dead processes'.
        settings.setProperty("temp_directory", files.folder().tmp().resolve("duckdb").toString());
        settings.setProperty("TimeZone", "UTC");
        // All that is needed is built in; nothing may be fetched behind the user's back.
        settings.setProperty("autoinstall_known_extensions", "false");
        return settings;
    }

    /** A quarter of the container's memory, as the JVM sees it, and at most 2 GB. */
    static long memoryLimitBytes() {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(system.getTotalMemorySize() / 4, MEMORY_LIMIT_AT_MOST);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (root != null) {
            try {
                root.close();
            } catch (SQLException e) {
                throw new JotterException(
                        JotterException.Kind.INTERNAL, "DuckDB could not be closed", e);
            }
            root = null;
        }
    }
}
