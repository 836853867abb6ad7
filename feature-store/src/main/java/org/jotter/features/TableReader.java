package org.jotter.features;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tables.cells.CellCollector;
import org.jotter.tables.cells.TableOf;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.Sql;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Reads a version of a feature table into Tablesaw. */
record TableReader(DuckSession session, FeatureFiles files) {

    Table read(TableVersion table) throws SQLException {
        TableRelation rows = TableRelation.checked(session, table, files);
        return TableRelation.reading(table, () -> read(table, rows));
    }

    private Table read(TableVersion table, TableRelation relation) throws SQLException {
        int rows = Math.toIntExact(table.rowCount());
        List<CellCollector> cells = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            cells.add(column.type().collector(rows));
        }
        session.collect(query(table, relation), cells);
        List<Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.add(cells.get(i).column(table.columns().get(i).name()));
        }
        return TableOf.columns(table.name(), columns);
    }

    private static String query(TableVersion table, TableRelation relation) {
        return "SELECT %s FROM (%s) r ORDER BY %s"
                .formatted(
                        Sql.list(table.columns(), c -> c.type().readable(Sql.name("r", c.name()))),
                        relation.select(table.columns()),
                        Sql.list(table.keys(), key -> Sql.name("r", key.name())));
    }
}
