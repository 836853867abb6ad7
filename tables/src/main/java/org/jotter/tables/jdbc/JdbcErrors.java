package org.jotter.tables.jdbc;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * What is said where a database gives no rows. Of a URL only its scheme: it may hold a password.
 */
final class JdbcErrors {

    private static final Pattern SCHEME =
            Pattern.compile("jdbc:[a-z0-9+.-]+:", Pattern.CASE_INSENSITIVE);

    private JdbcErrors() {}

    static JotterException noDriver(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return scheme.lookingAt()
                ? new JotterException(
                        MISSING,
                        "No JDBC driver for '%s' is on the class path. Add the database's driver first"
                                .formatted(scheme.group()))
                : new JotterException(
                        INVALID,
                        "The address of a database begins with jdbc: and its kind, as in"
                                + " jdbc:sqlite:data/sales.db");
    }

    static JotterException refused(SQLException cause) {
        return new JotterException(
                INVALID, "The database refuses the query: " + sentence(cause), cause);
    }

    static JotterException unreachable(String url, SQLException cause) {
        Matcher scheme = SCHEME.matcher(url);
        return new JotterException(
                INVALID,
                "The database at '%s...' cannot be read: %s"
                        .formatted(scheme.lookingAt() ? scheme.group() : "jdbc:", sentence(cause)),
                cause);
    }

    private static String sentence(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
