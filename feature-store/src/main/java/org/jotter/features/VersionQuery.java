package org.jotter.features;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jotter.features.TableColumn.Role;
import org.jotter.features.TableFile.Kind;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.db.Row;
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

    private static TableVersion header(Row row) throws SQLException {
        return new TableVersion(
                row.number("table_id"),
                row.text("name"),
                row.text("description"),
                row.integer("version"),
                row.number("row_count"),
                row.number("created_millis"),
                row.number("committed_millis"),
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
        String table = head.name();
        List<TableColumn> columns =
                session.list(COLUMNS, row -> column(table, row), head.tableId(), head.version());
        List<TableFile> files =
                session.list(FILES, row -> file(table, row), head.tableId(), head.version());
        if (columns.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(head.withParts(columns, files));
    }

    private static final String COLUMNS =
            """
            SELECT name, role, since_version, coalesce(
                (SELECT type FROM feature_widenings w
                WHERE w.table_id = c.table_id AND w.position = c.position AND w.version <= ?2
                ORDER BY w.version DESC LIMIT 1), type) AS type
            FROM feature_columns c
            WHERE table_id = ?1 AND since_version <= ?2 ORDER BY position
            """;

    private static TableColumn column(String table, Row row) throws SQLException {
        String name = row.text("name");
        return new TableColumn(
                name,
                known(ColumnKind.class, table, "the type of column " + name, row.text("type")),
                known(Role.class, table, "the role of column " + name, row.text("role")),
                row.integer("since_version"));
    }

    private static <E extends Enum<E>> E known(
            Class<E> words, String table, String what, String word) {
        List<E> all = List.of(words.getEnumConstants());
        return all.stream()
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                DamageErrors.unknownWord(
                                        table, what, word, all.stream().map(Enum::name).toList()));
    }

    private static final String FILES =
            """
            SELECT version, kind, name, coalesce(size_bytes, -1) AS size_bytes,
                coalesce(crc32, -1) AS crc32
            FROM feature_files f
            WHERE table_id = ?1 AND version <= ?2 AND version >= (
                SELECT v.files_since FROM feature_versions v
                WHERE v.table_id = ?1 AND v.version = ?2)
            ORDER BY version, kind
            """;

    private static TableFile file(String table, Row row) throws SQLException {
        return new TableFile(
                row.integer("version"),
                known(Kind.class, table, "the kind of a file", row.text("kind")),
                row.text("name"),
                new Checksum(row.number("size_bytes"), row.number("crc32")));
    }
}
