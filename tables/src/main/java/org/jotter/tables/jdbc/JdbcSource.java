package org.jotter.tables.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jotter.tables.duck.DuckLibrary;
import org.jotter.tables.files.SourceFile;
import org.jotter.tracking.db.SqliteLibrary;

/** Opens the database of a URL, by any driver on the class path, to read it. */
final class JdbcSource {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final String READ_ONLY = "1";

    private JdbcSource() {}

    static Connection open(String url) throws SQLException {
        Properties properties = new Properties();
        if (url.startsWith(SQLITE)) {
            checkFile(url.substring(SQLITE.length()));
            properties.setProperty("open_mode", READ_ONLY); // else it makes a file that is missing
            SqliteLibrary.load();
        }
        if (url.startsWith(DUCKDB)) {
            DuckLibrary.use();
        }
        Connection connection = driver(url).connect(url, properties);
        if (connection == null) {
            throw JdbcErrors.noDriver(url);
        }
        return connection;
    }

    private static void checkFile(String name) {
        boolean memory = name.isEmpty() || name.startsWith(":") || name.startsWith("file:");
        if (!memory) {
            SourceFile.checked(Path.of(name.replaceFirst("[?].*", "")));
        }
    }

    /** A driver that a notebook added is known to its class loader alone. */
    private static Driver driver(String url) throws SQLException {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException unknown) {
            for (Driver driver : ServiceLoader.load(Driver.class)) {
                if (driver.acceptsURL(url)) {
                    return driver;
                }
            }
            throw JdbcErrors.noDriver(url);
        }
    }
}
