package org.jotter.features;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jotter.features.TableColumn.Role;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Refuses rows that a feature table cannot take, before anything is written. */
final class RowChecks {

    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,199}");

    private RowChecks() {}

    static boolean isTableName(String name) {
        return TABLE_NAME.matcher(name).matches();
    }

    static void checkTableName(String name) {
        if (!isTableName(name)) {
            throw FeatureErrors.badName(name);
        }
    }

    /** Rows of a table to be made. */
    static void check(TableDefinition definition, Table rows) {
        String table = definition.name();
        checkTableName(table);
        if (definition.primaryKeys().isEmpty()) {
            throw noPrimaryKeys(definition, rows.columnNames());
        }
        Set<String> seen = new HashSet<>();
        for (String key : definition.primaryKeys()) {
            requireColumn(table, Role.PRIMARY_KEY, key, rows);
            if (!seen.add(key)) {
                throw FeatureErrors.twiceAKey(table, key);
            }
        }
        definition.timestampKey().ifPresent(key -> checkTimestampKey(table, key, rows));
        checkCells(table, definition.columns(checkedColumns(rows)), rows);
    }

    private static void checkTimestampKey(String table, String key, Table rows) {
        requireColumn(table, Role.TIMESTAMP_KEY, key, rows);
        Column<?> column = rows.column(key);
        if (ColumnKind.of(column).filter(ColumnKind::isPointInTime).isEmpty()) {
            throw FeatureErrors.noPointInTime(key, column.type().name());
        }
    }

    /** Rows to merge into a table that exists. */
    static void check(TableVersion table, Table rows) {
        for (TableColumn key : table.keys()) {
            requireColumn(table.name(), key.role(), key.name(), rows);
        }
        Map<String, TableColumn> stored = table.columnsByName();
        Map<String, String> lowered = lowered(table);
        for (Column<?> column : checkedColumns(rows).columns()) {
            TableColumn known = stored.get(column.name());
            if (known != null) {
                checkType(table.name(), known, column);
            } else {
                checkCase(table.name(), column.name(), lowered);
            }
        }
        checkCells(table.name(), table.keys(), rows);
    }

    private static JotterException noPrimaryKeys(TableDefinition of, List<String> columns) {
        return of.timestampKey()
                .map(time -> FeatureErrors.onlyTheTime(of.name(), time, columns))
                .orElseGet(() -> FeatureErrors.noPrimaryKeys(of.name(), columns));
    }

    private static void requireColumn(String table, Role role, String column, Table rows) {
        if (!rows.columnNames().contains(column)) {
            String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw FeatureErrors.noKeyColumn(table, words, column, rows.columnNames());
        }
    }

    private static Table checkedColumns(Table rows) {
        for (Column<?> column : rows.columns()) {
            String name = column.name().toLowerCase(Locale.ROOT);
            if (name.isBlank()
                    || name.startsWith("_jotter_")
                    || name.equals(TableRelation.POSITION)) {
                throw FeatureErrors.badColumnName(column.name());
            }
            if (ColumnKind.of(column).isEmpty()) {
                throw FeatureErrors.unsupportedType(column.name(), column.type().name());
            }
        }
        return rows;
    }

    private static void checkType(String table, TableColumn known, Column<?> column) {
        ColumnKind got = ColumnKind.of(column).orElseThrow();
        boolean nothingInIt = column.countMissing() == column.size();
        boolean numbers = got.isNumber() && known.type().isNumber(); // Widening decides by value
        if (!got.fits(known.type()) && !numbers && !nothingInIt) {
            throw FeatureErrors.wrongType(table, known, got.name(), example(known, column));
        }
    }

    /** The first text in a column of numbers, which is what one looks for in the CSV. */
    private static String example(TableColumn known, Column<?> column) {
        if (!known.type().isNumber() || ColumnKind.of(column).orElseThrow() != ColumnKind.STRING) {
            return "";
        }
        return IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && !isNumber(column.getString(row)))
                .mapToObj(row -> " ('%s' in row %d)".formatted(column.getString(row), row + 1))
                .findFirst()
                .orElse("");
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    // Neither Tablesaw nor DuckDB can hold two columns whose names differ in case alone.
    private static void checkCase(String table, String column, Map<String, String> lowered) {
        String known = lowered.get(column.toLowerCase(Locale.ROOT));
        if (known != null) {
            throw FeatureErrors.differsInCase(table, column, known);
        }
    }

    private static Map<String, String> lowered(TableVersion table) {
        Map<String, String> lowered = new HashMap<>();
        table.columnNames().forEach(name -> lowered.put(name.toLowerCase(Locale.ROOT), name));
        return lowered;
    }

    private static void checkCells(String table, List<TableColumn> columns, Table rows) {
        if (rows.isEmpty()) {
            throw FeatureErrors.emptyRows(table);
        }
        for (TableColumn key : columns.stream().filter(TableColumn::isKey).toList()) {
            Column<?> cells = rows.column(key.name());
            if (cells.countMissing() > 0) {
                int first =
                        IntStream.range(0, cells.size())
                                .filter(cells::isMissing)
                                .findFirst()
                                .orElseThrow();
                throw FeatureErrors.nullInKey(table, key.name(), cells.countMissing(), first);
            }
        }
    }
}
