package org.jotter.features;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.features.TableColumn.Role;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.DuckFiles;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.Sql;
import tech.tablesaw.columns.Column;

/**
 * Incoming rows against one version of a table: which are new, which change a stored row, and the
 * rows that the table holds after the merge.
 *
 * @param relation in DuckDB, the new and the changed rows
 * @param kept the query of the stored rows that stay as they are
 * @param columns the table's columns after the merge
 */
record TableMerge(
        DuckSession session,
        String relation,
        String kept,
        List<TableColumn> columns,
        long inserted,
        long updated) {

    private static final String NEW = "_jotter_new";

    static TableMerge of(IncomingRows incoming, TableVersion stored, FeatureFiles files)
            throws SQLException {
        TableRelation relation = TableRelation.checked(incoming.session(), stored, files);
        return TableRelation.reading(stored, () -> of(incoming, relation));
    }

    private static TableMerge of(IncomingRows incoming, TableRelation relation)
            throws SQLException {
        TableVersion stored = relation.table();
        List<TableColumn> columns = new ArrayList<>(new Widening(incoming, relation).columns());
        columns.addAll(newFeatures(incoming, stored));
        incoming.session().execute(merged(incoming, relation, columns));
        long[] counts =
                incoming.session()
                        .longs(
                                "SELECT count(*) FILTER (%s), count(*) FILTER (NOT %s) FROM merged"
                                        .formatted(NEW, NEW))
                        .get(0);
        return new TableMerge(
                incoming.session(),
                "merged",
                kept(relation, columns),
                columns,
                counts[0],
                counts[1]);
    }

    /** The rows as the first of a new table. */
    static TableMerge intoNothing(IncomingRows incoming, List<TableColumn> columns) {
        return new TableMerge(
                incoming.session(), "incoming", "", columns, incoming.rows().rowCount(), 0);
    }

    private static List<TableColumn> newFeatures(IncomingRows incoming, TableVersion stored) {
        Map<String, TableColumn> known = stored.columnsByName();
        return incoming.rows().columns().stream()
                .filter(column -> !known.containsKey(column.name()))
                .map(column -> newFeature(column, stored.version() + 1))
                .toList();
    }

    private static TableColumn newFeature(Column<?> column, int version) {
        ColumnKind type = ColumnKind.of(column).orElseThrow();
        return new TableColumn(column.name(), type, Role.FEATURE, version);
    }

    private static String merged(
            IncomingRows incoming, TableRelation relation, List<TableColumn> columns) {
        TableVersion stored = relation.table();
        return """
        CREATE OR REPLACE TEMP TABLE merged AS
        SELECT %s, s.%s, s.%s, s.%s IS NULL AS %s
        FROM incoming i LEFT JOIN (%s) s ON %s
        WHERE %s OR %s
        """
                .formatted(
                        Sql.list(columns, column -> mergedCell(incoming, column)),
                        TableRelation.FILE,
                        TableRelation.POSITION,
                        TableRelation.POSITION,
                        NEW,
                        relation.selectWithPlaces(),
                        Sql.all(stored.keys(), key -> equal(key.name())),
                        NEW,
                        changed(incoming, stored, columns));
    }

    private static String kept(TableRelation relation, List<TableColumn> columns) {
        Map<String, TableColumn> known = relation.table().columnsByName();
        return "SELECT %s FROM (%s) s ANTI JOIN merged m ON s.%s = m.%s AND s.%s = m.%s"
                .formatted(
                        Sql.list(columns, column -> keptCell(column, known)),
                        relation.selectWithPlaces(),
                        TableRelation.FILE,
                        TableRelation.FILE,
                        TableRelation.POSITION,
                        TableRelation.POSITION);
    }

    private static String keptCell(TableColumn column, Map<String, TableColumn> known) {
        String cell = known.containsKey(column.name()) ? Sql.name("s", column.name()) : "NULL";
        return "CAST(%s AS %s) AS %s"
                .formatted(cell, column.type().sqlType(), Sql.name(column.name()));
    }

    private static String equal(String key) {
        return Sql.name("i", key) + " = " + Sql.name("s", key);
    }

    /** A feature that the rows lack keeps its stored value, and is null for a new key. */
    private static String mergedCell(IncomingRows incoming, TableColumn column) {
        String cell = incoming.has(column) ? cast(column) : Sql.name("s", column.name());
        return cell + " AS " + Sql.name(column.name());
    }

    private static String cast(TableColumn column) {
        return "CAST(%s AS %s)".formatted(Sql.name("i", column.name()), column.type().sqlType());
    }

    private static String changed(
            IncomingRows incoming, TableVersion stored, List<TableColumn> columns) {
        Map<String, TableColumn> known = stored.columnsByName();
        return columns.stream()
                .filter(column -> !column.isKey() && incoming.has(column))
                .map(
                        column ->
                                known.containsKey(column.name())
                                        ? cast(column)
                                                + " IS DISTINCT FROM "
                                                + Sql.name("s", column.name())
                                        : Sql.name("i", column.name()) + " IS NOT NULL")
                .collect(Collectors.joining(" OR ", "(false OR ", ")"));
    }

    boolean changesRows() {
        return inserted + updated > 0;
    }

    /** The new and the changed rows. */
    void writeRows(Path file) throws SQLException {
        write("SELECT %s FROM %s".formatted(names(), relation), file);
    }

    /** Every row that the table holds after the merge. */
    void writeAllRows(Path file) throws SQLException {
        write("SELECT %s FROM %s UNION ALL %s".formatted(names(), relation, kept), file);
    }

    private String names() {
        return Sql.list(columns, column -> Sql.name(column.name()));
    }

    private void write(String query, Path file) throws SQLException {
        List<TableColumn> keys = columns.stream().filter(TableColumn::isKey).toList();
        session.execute(
                "COPY (SELECT * FROM (%s) ORDER BY %s) TO %s (FORMAT parquet)"
                        .formatted(
                                query,
                                Sql.list(keys, key -> Sql.name(key.name())),
                                DuckFiles.target(file)));
    }

    void writeDeletes(Path file) throws SQLException {
        session.execute(
                "COPY (SELECT %s AS file, %s AS pos FROM %s WHERE NOT %s ORDER BY ALL) TO %s (FORMAT parquet)"
                        .formatted(
                                TableRelation.FILE,
                                TableRelation.POSITION,
                                relation,
                                NEW,
                                DuckFiles.target(file)));
    }
}
