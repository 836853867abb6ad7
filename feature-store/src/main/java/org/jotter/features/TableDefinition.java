package org.jotter.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jotter.features.TableColumn.Role;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a user asks of a new feature table; its features are the other columns of the rows. */
record TableDefinition(
        String name, String description, List<String> primaryKeys, Optional<String> timestampKey) {

    // Unity Catalog wants the time column among the primary keys, the older client beside them:
    // both spellings mean the same table.
    TableDefinition {
        String time = timestampKey.orElse(null);
        primaryKeys = primaryKeys.stream().filter(key -> !key.equals(time)).toList();
    }

    /** The columns of the table that these rows would make, keys first. */
    List<TableColumn> columns(Table rows) {
        List<TableColumn> columns = new ArrayList<>();
        primaryKeys.forEach(key -> columns.add(column(rows.column(key), Role.PRIMARY_KEY)));
        timestampKey.ifPresent(key -> columns.add(column(rows.column(key), Role.TIMESTAMP_KEY)));
        rows.columns().stream()
                .filter(column -> !isKey(column.name()))
                .forEach(column -> columns.add(column(column, Role.FEATURE)));
        return columns;
    }

    private boolean isKey(String column) {
        return primaryKeys.contains(column) || timestampKey.filter(column::equals).isPresent();
    }

    private static TableColumn column(Column<?> column, Role role) {
        return new TableColumn(column.name(), ColumnKind.of(column).orElseThrow(), role, 1);
    }

    /** Where the table that exists is another than these rows would make; empty where it is not. */
    List<String> differencesFrom(TableVersion stored, Table rows) {
        List<String> differences = new ArrayList<>();
        List<String> keys = stored.primaryKeys().stream().map(TableColumn::name).toList();
        if (!keys.equals(primaryKeys)) {
            differences.add(
                    "its primary keys are %s, not %s"
                            .formatted(String.join(", ", keys), String.join(", ", primaryKeys)));
        }
        Optional<String> time = stored.timestampKey().map(TableColumn::name);
        if (!time.equals(timestampKey)) {
            differences.add(
                    "its timestamp key is %s, not %s"
                            .formatted(quoted(time), quoted(timestampKey)));
        }
        if (differences.isEmpty()) {
            addColumnDifferences(differences, stored, rows);
        }
        return differences;
    }

    // Between numbers the values decide, not how a column came to be typed on that day.
    private static boolean differ(ColumnKind stored, ColumnKind wanted) {
        return stored != wanted && !(stored.isNumber() && wanted.isNumber());
    }

    private static String quoted(Optional<String> column) {
        return column.map("'%s'"::formatted).orElse("none");
    }

    private void addColumnDifferences(List<String> differences, TableVersion stored, Table rows) {
        Map<String, TableColumn> storedByName = stored.columnsByName();
        for (TableColumn wanted : columns(rows)) {
            TableColumn known = storedByName.get(wanted.name());
            if (known == null) {
                differences.add("it has no column '%s'".formatted(wanted.name()));
            } else if (differ(known.type(), wanted.type())) {
                differences.add(
                        "its column '%s' holds %s, not %s"
                                .formatted(wanted.name(), known.type(), wanted.type()));
            }
        }
        // Features that later writes brought may be absent: the cell that made the table runs
        // again.
        Set<String> brought = new HashSet<>(rows.columnNames());
        stored.columns().stream()
                .filter(column -> column.sinceVersion() == 1)
                .filter(column -> !brought.contains(column.name()))
                .forEach(
                        column ->
                                differences.add(
                                        "the rows lack its column '%s'".formatted(column.name())));
    }
}
