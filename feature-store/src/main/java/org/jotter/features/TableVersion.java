package org.jotter.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.features.TableColumn.Role;
import org.jotter.features.TableFile.Kind;

/**
 * One version of a feature table, as the catalogue has it.
 *
 * @param columns primary keys first, then the timestamp key, then the features
 * @param files oldest first: those of this version and of all before it, back to the one that
 *     folded its into one
 */
record TableVersion(
        long tableId,
        String name,
        String description,
        int version,
        long rowCount,
        long createdMillis,
        long committedMillis,
        List<TableColumn> columns,
        List<TableFile> files) {

    TableVersion {
        columns = List.copyOf(columns);
        files = List.copyOf(files);
    }

    List<String> columnNames() {
        return columns.stream().map(TableColumn::name).toList();
    }

    /** Primary keys and timestamp key: what names a row. */
    List<TableColumn> keys() {
        return columns.stream().filter(TableColumn::isKey).toList();
    }

    List<TableColumn> primaryKeys() {
        return columns.stream().filter(column -> column.role() == Role.PRIMARY_KEY).toList();
    }

    Optional<TableColumn> timestampKey() {
        return columns.stream().filter(column -> column.role() == Role.TIMESTAMP_KEY).findFirst();
    }

    List<TableColumn> features() {
        return columns.stream().filter(column -> !column.isKey()).toList();
    }

    /** For who looks for many of them. */
    Map<String, TableColumn> columnsByName() {
        return columns.stream().collect(Collectors.toMap(TableColumn::name, column -> column));
    }

    Optional<TableColumn> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    List<TableFile> files(Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    /** The columns that this version widened. */
    List<WidenedColumn> widenedSince(TableVersion base) {
        List<WidenedColumn> widened = new ArrayList<>();
        for (int i = 0; i < base.columns.size(); i++) {
            TableColumn before = base.columns.get(i);
            TableColumn now = columns.get(i);
            if (before.type() != now.type()) {
                widened.add(new WidenedColumn(now.name(), before.type(), now.type()));
            }
        }
        return widened;
    }

    TableVersion withParts(List<TableColumn> itsColumns, List<TableFile> itsFiles) {
        return new TableVersion(
                tableId,
                name,
                description,
                version,
                rowCount,
                createdMillis,
                committedMillis,
                itsColumns,
                itsFiles);
    }

    TableVersion withDescription(String other) {
        return new TableVersion(
                tableId,
                name,
                other,
                version,
                rowCount,
                createdMillis,
                committedMillis,
                columns,
                files);
    }

    FeatureTable describe() {
        return new FeatureTable(
                name,
                description,
                primaryKeys().stream().map(TableColumn::name).toList(),
                timestampKey().map(TableColumn::name),
                features().stream().map(c -> new FeatureColumn(c.name(), c.type())).toList(),
                version,
                rowCount,
                createdMillis,
                committedMillis);
    }
}
