package org.jotter.features;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jotter.tables.cells.CellAppender;
import org.jotter.tables.cells.CellCollector;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.EpochMicros;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.DuckSession.Load;
import org.jotter.tables.duck.Sql;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Looks features up for label rows in DuckDB. Only the rows' numbers, keys and times travel there,
 * and only for rows that could match; what comes back is put by row number, so no row is lost,
 * doubled or moved.
 */
record LookupJoin(DuckSession session, FeatureFiles files, Table labelRows) {

    private static final String ROW = "_jotter_row";
    private static final String TIME = "_jotter_time";

    List<Column<?>> features(Lookup lookup) throws SQLException {
        if (lookup.features().isEmpty()) {
            return List.of();
        }
        session.execute("DROP TABLE IF EXISTS labels");
        loadLabels(lookup);
        List<CellCollector> cells = new ArrayList<>();
        for (TableColumn feature : lookup.features()) {
            cells.add(feature.type().collector(labelRows.rowCount()));
        }
        TableRelation rows = TableRelation.checked(session, lookup.table(), files);
        TableRelation.reading(
                lookup.table(),
                () -> {
                    session.scatter(query(lookup, rows), cells);
                    return cells;
                });
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.add(cells.get(i).column(lookup.features().get(i).name()));
        }
        return columns;
    }

    private void loadLabels(Lookup lookup) throws SQLException {
        List<Load> loads = new ArrayList<>();
        List<Column<?>> needed = new ArrayList<>();
        loads.add(new Load(ROW, "INTEGER", CellAppender.rowNumbers()));
        for (int i = 0; i < lookup.asked().lookupKey().size(); i++) {
            Column<?> key = labelRows.column(lookup.asked().lookupKey().get(i));
            String sqlType = ColumnKind.of(key).orElseThrow().sqlType();
            loads.add(new Load(key(i), sqlType, CellAppender.of(key)));
            needed.add(key);
        }
        Optional<String> time = lookup.asked().timestampLookupKey();
        if (time.isPresent()) {
            Column<?> column = labelRows.column(time.get());
            loads.add(new Load(TIME, "BIGINT", CellAppender.micros(EpochMicros.of(column))));
            needed.add(column);
        }
        session.load("labels", loads, labelRows.rowCount(), row -> allPresent(needed, row));
    }

    /** A row with a missing key or time matches nothing. */
    private static boolean allPresent(List<Column<?>> columns, int row) {
        for (Column<?> column : columns) {
            if (column.isMissing(row)) {
                return false;
            }
        }
        return true;
    }

    private static String key(int i) {
        return "_jotter_key" + i;
    }

    private static String query(Lookup lookup, TableRelation rows) {
        Optional<TableColumn> time = lookup.table().timestampKey();
        return "SELECT l.%s, %s FROM labels l %s JOIN (%s) f ON %s%s WHERE %s"
                .formatted(
                        ROW,
                        Sql.list(
                                lookup.features(), c -> c.type().readable(Sql.name("f", c.name()))),
                        time.isPresent() ? "ASOF" : "",
                        featureRows(lookup, rows),
                        equalKeys(lookup),
                        time.isPresent() ? " AND l.%s >= f.%s".formatted(TIME, TIME) : "",
                        withinWindow(lookup.asked().lookbackWindow()));
    }

    private static String featureRows(Lookup lookup, TableRelation rows) {
        TableVersion table = lookup.table();
        List<TableColumn> columns = new ArrayList<>(table.keys());
        columns.addAll(lookup.features());
        String time =
                table.timestampKey()
                        .map(c -> Sql.epochMicros(c.type(), Sql.name(c.name())) + " AS " + TIME)
                        .map(expression -> ", " + expression)
                        .orElse("");
        return "SELECT *%s FROM (%s)".formatted(time, rows.select(columns));
    }

    private static String equalKeys(Lookup lookup) {
        List<TableColumn> keys = lookup.table().primaryKeys();
        return Sql.all(
                IntStream.range(0, keys.size()).boxed().toList(),
                i -> "l.%s = %s".formatted(key(i), Sql.name("f", keys.get(i).name())));
    }

    // The as-of join has picked the newest row; where that one is too old, all others are too.
    private static String withinWindow(Optional<Duration> window) {
        return window.map(LookupJoin::micros)
                .map(micros -> "l.%s - f.%s <= %d".formatted(TIME, TIME, micros))
                .orElse("true");
    }

    private static long micros(Duration window) {
        try {
            return Math.addExact(
                    Math.multiplyExact(window.getSeconds(), 1_000_000L), window.getNano() / 1_000);
        } catch (ArithmeticException longerThanTime) {
            return Long.MAX_VALUE;
        }
    }
}
