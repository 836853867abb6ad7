package org.jotter.features;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Refuses a look-up that cannot be done, before any work. */
final class LookupChecks {

    private LookupChecks() {}

    static Lookup check(FeatureLookup lookup, TableVersion table, Table labelRows) {
        checkKeys(lookup, table, labelRows);
        checkTime(lookup, table, labelRows);
        checkWindow(lookup);
        return new Lookup(lookup, table, features(lookup, table));
    }

    private static void checkKeys(FeatureLookup lookup, TableVersion table, Table labelRows) {
        List<TableColumn> keys = table.primaryKeys();
        if (keys.size() != lookup.lookupKey().size()) {
            throw LookupErrors.keyCount(table, lookup.lookupKey());
        }
        for (int i = 0; i < keys.size(); i++) {
            checkKey(table, keys.get(i), lookup.lookupKey().get(i), labelRows);
        }
    }

    private static void checkKey(
            TableVersion table, TableColumn key, String name, Table labelRows) {
        Column<?> column = column(labelRows, name, "the lookupKey of '" + table.name() + "'");
        Optional<ColumnKind> type = ColumnKind.of(column);
        if (type.filter(key.type()::comparesWith).isEmpty()) {
            throw LookupErrors.keyType(table, key, name, column.type().name());
        }
    }

    private static void checkTime(FeatureLookup lookup, TableVersion table, Table labelRows) {
        Optional<String> asked = lookup.timestampLookupKey();
        Optional<TableColumn> key = table.timestampKey();
        if (asked.isEmpty()) {
            if (lookup.lookbackWindow().isPresent()) {
                throw LookupErrors.windowWithoutTime(table.name());
            }
            if (key.isPresent()) {
                throw LookupErrors.needsTime(table, key.get().name());
            }
            return;
        }
        String role = "the timestampLookupKey of '" + table.name() + "'";
        Column<?> column = column(labelRows, asked.get(), role);
        if (key.isEmpty()) {
            throw LookupErrors.hasNoTime(table, asked.get());
        }
        if (ColumnKind.of(column).filter(ColumnKind::isPointInTime).isEmpty()) {
            throw LookupErrors.noPointInTime(asked.get(), column.type().name());
        }
    }

    private static void checkWindow(FeatureLookup lookup) {
        lookup.lookbackWindow()
                .filter(Duration::isNegative)
                .ifPresent(
                        window -> {
                            throw LookupErrors.negativeWindow(lookup.tableName(), window);
                        });
    }

    private static Column<?> column(Table labelRows, String name, String role) {
        if (!labelRows.columnNames().contains(name)) {
            throw LookupErrors.noColumn(role, name, labelRows.columnNames());
        }
        return labelRows.column(name);
    }

    private static List<TableColumn> features(FeatureLookup lookup, TableVersion table) {
        if (lookup.featureNames().isEmpty()) {
            return table.features();
        }
        return lookup.featureNames().stream()
                .distinct()
                .map(
                        name ->
                                table.column(name)
                                        .filter(column -> !column.isKey())
                                        .orElseThrow(() -> LookupErrors.noFeature(table, name)))
                .toList();
    }
}
