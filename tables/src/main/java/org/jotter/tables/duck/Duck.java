package org.jotter.tables.duck;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;

/**
 * A DuckDB: in memory, started at first use, spilling to a folder. Safe for all threads; each piece
 * of work has a connection, and so temporary tables, of its own.
 */
public final class Duck implements AutoCloseable {

    /** A unit of work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T run(DuckSession session) throws SQLException;
    }

    private static final long MEMORY_LIMIT_AT_MOST = 2L << 30;

    private final String owner;
    private final Supplier<Path> spillFolder;
    private DuckDBConnection root;
    private boolean closed;

    /**
     * @param owner whose it is, at the beginning of a sentence: {@code "The feature store"}
     * @param spillFolder asked at first use for a folder in one that exists; may be shared with
     *     other processes, for DuckDB names its files by process and sweeps away dead processes'
     */
    public Duck(String owner, Supplier<Path> spillFolder) {
        this.owner = owner;
        this.spillFolder = spillFolder;
    }

    /**
     * What the work gives.
     *
     * @throws JotterException INTERNAL where DuckDB fails, CONFLICT once this is closed
     */
    public <T> T with(Work<T> work) {
        try (DuckSession session = new DuckSession(connect())) {
            return work.run(session);
        } catch (SQLException e) {
            if (DiskFull.isToldBy(e)) {
                throw DiskFull.of("folder '%s'".formatted(spillFolder.get().getParent()), e);
            }
            throw new JotterException(
                    JotterException.Kind.INTERNAL,
                    owner + "'s engine failed: " + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private synchronized DuckDBConnection connect() throws SQLException {
        if (closed) {
            throw new JotterException(
                    JotterException.Kind.CONFLICT, owner + " is closed. Open the workspace again");
        }
        if (root == null) {
            DuckLibrary.use();
            root =
                    DriverManager.getConnection("jdbc:duckdb:", settings())
                            .unwrap(DuckDBConnection.class);
        }
        return root.duplicate().unwrap(DuckDBConnection.class);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memoryLimitBytes() + "B");
        settings.setProperty("temp_directory", spillFolder.get().toString());
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
