package org.jotter.features;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;
import org.jotter.tracking.db.Session;

/**
 * The rows in SQLite that say which feature tables there are and which files make up each version.
 * What is not in it does not exist: a file without a row is a dead writer's, and harmless.
 */
final class Catalogue {

    private static final Migrations MIGRATIONS =
            new Migrations(
                    "features",
                    Catalogue.class,
                    List.of(
                            "V001__feature_tables.sql",
                            "V002__widened_columns.sql",
                            "V003__checksums.sql",
                            "V004__folded_files.sql"));

    private final Supplier<Db> source;
    private Db db;

    Catalogue(Supplier<Db> source) {
        this.source = source;
    }

    private synchronized Db db() {
        if (db == null) {
            db = source.get().migrate(MIGRATIONS);
        }
        return db;
    }

    /** Every table's name, in order. */
    List<String> names() {
        return db().read(session -> session.texts("SELECT name FROM feature_tables ORDER BY name"));
    }

    Optional<TableVersion> newest(String name) {
        return db().read(session -> VersionQuery.newest(session, name));
    }

    Optional<TableVersion> version(String name, int version) {
        return db().read(session -> VersionQuery.version(session, name, version));
    }

    /** Adds version 1 of a new table; false where the name has been taken meanwhile. */
    boolean create(TableVersion first) {
        return db().write(
                        session -> {
                            Optional<Long> id =
                                    session.number(
                                            INSERT_TABLE,
                                            first.name(),
                                            first.description(),
                                            first.createdMillis());
                            if (id.isEmpty()) {
                                return false;
                            }
                            insertParts(session, id.get(), first);
                            return true;
                        });
    }

    private static final String INSERT_TABLE =
            """
            INSERT INTO feature_tables (name, description, version, created_millis)
            VALUES (?, ?, 1, ?) ON CONFLICT (name) DO NOTHING RETURNING table_id
            """;

    /**
     * Makes {@code next} the newest version; false, with nothing written, where {@code base} is the
     * newest no longer.
     */
    boolean advance(TableVersion base, TableVersion next) {
        // null leaves the description alone: somebody else may be changing it right now
        String description =
                next.description().equals(base.description()) ? null : next.description();
        return db().write(
                        session -> {
                            int advanced =
                                    session.update(
                                            ADVANCE,
                                            next.version(),
                                            description,
                                            base.tableId(),
                                            base.version());
                            if (advanced == 1) {
                                insertParts(session, base.tableId(), next);
                                insertWidenings(session, base, next);
                            }
                            return advanced == 1;
                        });
    }

    private static final String ADVANCE =
            """
            UPDATE feature_tables SET version = ?, description = coalesce(?, description)
            WHERE table_id = ? AND version = ?
            """;

    private static void insertParts(Session session, long tableId, TableVersion version)
            throws SQLException {
        session.update(
                INSERT_VERSION,
                tableId,
                version.version(),
                version.rowCount(),
                version.committedMillis(),
                version.files().get(0).version());
        for (TableFile file : version.files()) {
            if (file.version() == version.version()) {
                session.update(
                        INSERT_FILE,
                        tableId,
                        file.version(),
                        file.kind().name(),
                        file.name(),
                        file.checksum().sizeBytes(),
                        file.checksum().crc32());
            }
        }
        insertColumns(session, tableId, version);
    }

    private static final String INSERT_VERSION =
            """
            INSERT INTO feature_versions
                (table_id, version, row_count, committed_millis, files_since)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String INSERT_FILE =
            """
            INSERT INTO feature_files (table_id, version, kind, name, size_bytes, crc32)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static void insertColumns(Session session, long tableId, TableVersion version)
            throws SQLException {
        for (int position = 0; position < version.columns().size(); position++) {
            TableColumn column = version.columns().get(position);
            if (column.sinceVersion() == version.version()) {
                session.update(
                        "INSERT INTO feature_columns VALUES (?, ?, ?, ?, ?, ?)",
                        tableId,
                        position,
                        column.name(),
                        column.type().name(),
                        column.role().name(),
                        column.sinceVersion());
            }
        }
    }

    private static void insertWidenings(Session session, TableVersion base, TableVersion next)
            throws SQLException {
        for (int position = 0; position < base.columns().size(); position++) {
            TableColumn column = next.columns().get(position);
            if (column.type() != base.columns().get(position).type()) {
                session.update(
                        "INSERT INTO feature_widenings VALUES (?, ?, ?, ?)",
                        base.tableId(),
                        position,
                        next.version(),
                        column.type().name());
            }
        }
    }

    void describe(long tableId, String description) {
        db().write(
                        session ->
                                session.update(
                                        "UPDATE feature_tables SET description = ? WHERE table_id ="
                                                + " ?",
                                        description,
                                        tableId));
    }

    void drop(long tableId) {
        db().write(
                        session ->
                                session.update(
                                        "DELETE FROM feature_tables WHERE table_id = ?", tableId));
    }
}
