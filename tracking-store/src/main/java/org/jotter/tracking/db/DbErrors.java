package org.jotter.tracking.db;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's refusals mean to a user. */
final class DbErrors {

    private DbErrors() {}

    static JotterException notWritable(Path file, Exception cause) {
        if (DiskFull.isToldBy(cause)) {
            return full(file, cause);
        }
        return new JotterException(
                DENIED,
                ("The workspace '%s' cannot be written. Make it writable, or set JOTTER_HOME to a"
                                + " folder that is")
                        .formatted(file.getParent()),
                cause);
    }

    private static JotterException full(Path file, Exception cause) {
        return DiskFull.of("workspace '%s'".formatted(file.getParent()), cause);
    }

    static JotterException explain(Path file, SQLException e) {
        int primaryCode = e instanceof SQLiteException s ? s.getResultCode().code & 0xff : -1;
        if (primaryCode == SQLiteErrorCode.SQLITE_READONLY.code
                || primaryCode == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || primaryCode == SQLiteErrorCode.SQLITE_PERM.code) {
            return notWritable(file, e);
        }
        if (primaryCode == SQLiteErrorCode.SQLITE_BUSY.code) {
            return new JotterException(
                    CONFLICT,
                    "The workspace '%s' has been locked by another program for half a minute. Try again once it is done"
                            .formatted(file.getParent()),
                    e);
        }
        if (primaryCode == SQLiteErrorCode.SQLITE_FULL.code) {
            return full(file, e);
        }
        if (primaryCode == SQLiteErrorCode.SQLITE_NOTADB.code
                || primaryCode == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new JotterException(
                    INTERNAL,
                    "'%s' is damaged or is not a Jotter database. Restore it from a copy, or set JOTTER_HOME to another folder"
                            .formatted(file),
                    e);
        }
        return new JotterException(INTERNAL, "The database failed: " + e.getMessage(), e);
    }
}
