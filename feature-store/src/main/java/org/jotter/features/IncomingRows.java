package org.jotter.features;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.tables.cells.CellAppender;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.DuckSession.Load;
import org.jotter.tables.duck.Sql;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A user's rows, in DuckDB as the temporary table {@code incoming}. */
record IncomingRows(DuckSession session, Table rows, Map<String, Column<?>> byName) {

    private static final String ROW = "_jotter_row";
    private static final int DUPLICATES_SHOWN = 5;

    static IncomingRows load(DuckSession session, Table rows) throws SQLException {
        List<Load> columns = new ArrayList<>();
        columns.add(new Load(ROW, "INTEGER", CellAppender.rowNumbers()));
        for (Column<?> column : rows.columns()) {
            String sqlType = ColumnKind.of(column).orElseThrow().sqlType();
            columns.add(new Load(column.name(), sqlType, CellAppender.of(column)));
        }
        session.load("incoming", columns, rows.rowCount(), row -> true);
        return new IncomingRows(session, rows, byName(rows));
    }

    /** Tablesaw looks through all columns for each name. */
    static Map<String, Column<?>> byName(Table rows) {
        Map<String, Column<?>> byName = new HashMap<>();
        rows.columns().forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    boolean has(TableColumn column) {
        return byName.containsKey(column.name());
    }

    ColumnKind kind(TableColumn column) {
        return ColumnKind.of(byName.get(column.name())).orElseThrow();
    }

    /** What to say of the first number that the column cannot take. */
    JotterException unfit(String table, TableColumn column) throws SQLException {
        String lost = Widening.holds(column.type(), column, kind(column));
        long row =
                session.longs("SELECT min(%s) FROM incoming WHERE NOT %s".formatted(ROW, lost))
                        .get(0)[0];
        Object value = rows.column(column.name()).get((int) row);
        return FeatureErrors.unfit(table, column, kind(column), value, (int) row);
    }

    void refuseDuplicates(String table, List<String> keys) throws SQLException {
        List<long[]> found =
                session.longs(
                        """
                        SELECT min(%s) AS first_row, count(*) OVER () FROM incoming
                        GROUP BY %s HAVING count(*) > 1 ORDER BY first_row LIMIT %d
                        """
                                .formatted(ROW, Sql.list(keys, Sql::name), DUPLICATES_SHOWN));
        if (!found.isEmpty()) {
            List<String> shown = found.stream().map(row -> key((int) row[0], keys)).toList();
            throw FeatureErrors.duplicates(table, keys, found.get(0)[1], shown);
        }
    }

    private String key(int row, List<String> keys) {
        return keys.stream()
                .map(key -> String.valueOf(rows.column(key).get(row)))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
