package org.jotter.features;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.db.Session;

/** Reads one version of a feature table from the catalogue. */
final class VersionQuery {

    private static final String HEADER =
            """
            SELECT t.table_id, t.name, t.description, v.version, v.row_count, t.created_millis,
                v.committed_millis
            FROM feature_tables t JOIN feature_versions v USING (table_id)
            """;
    private static final String NEWEST = HEADER + "WHERE t.name = ? AND v.version = t.version";
    private static final String VERSION = HEADER + "WHERE t.name = ? AND v.version = ?";

    private VersionQuery() {}

    static Optional<TableVersion> newest(Session session, String name) throws SQLException {
        return withParts(session, session.first(NEWEST, VersionQuery::header, name));
    }

    static Optional<TableVersion> version(Session session, String name, int version)
            throws SQLException {
        return withParts(session, session.first(VERSION, VersionQuery::header, name, version));
    }

    private static TableVersion header(ResultSet row) throws SQLException {
        return new TableVersion(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                List.of(),
                List.of());
    }

    // Columns and files of a committed version never change, and no version is without either: an
    // empty list means that the table was dropped between two statements.
    private static Optional<TableVersion> withParts(Session session, Optional<TableVersion> found)
            throws SQLException {
        if (found.isEmpty()) {
            return found;
        }
        TableVersion head = found.get();
        List<TableColumn> columns =
                session.list(COLUMNS, VersionQuery::column, head.tableId(), head.version());
        List<TableFile> files =
                session.list(FILES, VersionQuery::file, head.tableId(), head.version());
        if (columns.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(head.withParts(columns, files));
    }

    private static final String COLUMNS =
            """
            SELECT name, type, role, since_version FROM feature_columns
            WHERE table_id = ? AND since_version <= ? ORDER BY position
            """;

    private static TableColumn column(ResultSet row) throws SQLException {
        return new TableColumn(
                row.getString(1),
                ColumnKind.valueOf(row.getString(2)),
                TableColumn.Role.valueOf(row.getString(3)),
                row.getInt(4));
    }

    private static final String FILES =
            """
            SELECT version, kind, name FROM feature_files
            WHERE table_id = ? AND version <= ? ORDER BY version, kind
            """;

    private static TableFile file(ResultSet row) throws SQLException {
        return new TableFile(
                row.getInt(1), TableFile.Kind.valueOf(row.getString(2)), row.getString(3));
    }
}
