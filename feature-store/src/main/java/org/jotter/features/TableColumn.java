package org.jotter.features;

import org.jotter.tables.cells.ColumnKind;

/**
 * A column of a feature table.
 *
 * @param sinceVersion the version that brought it; files of older versions lack it
 */
record TableColumn(String name, ColumnKind type, Role role, int sinceVersion) {

    enum Role {
        PRIMARY_KEY,
        TIMESTAMP_KEY,
        FEATURE
    }

    /** The column with another type. */
    TableColumn as(ColumnKind other) {
        return new TableColumn(name, other, role, sinceVersion);
    }

    boolean isKey() {
        return role != Role.FEATURE;
    }
}
