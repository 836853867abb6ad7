package org.jotter.tables.cells;

import java.util.Locale;
import tech.tablesaw.columns.Column;

/** MLflow's data types for signature columns; the lower-case name is what MLmodel files hold. */
public enum DataType {
    BOOLEAN,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE,
    STRING,
    DATETIME;

    /** The name in an MLmodel file: {@code "double"}. */
    public String mlflowName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a Tablesaw column; what MLflow has none for is a string. */
    public static DataType of(Column<?> column) {
        return ColumnKind.of(column).map(ColumnKind::dataType).orElse(STRING);
    }

    /** The kind of column that holds values of this type when they come from outside. */
    public ColumnKind kind() {
        return this == DATETIME ? ColumnKind.LOCAL_DATE_TIME : ColumnKind.valueOf(name());
    }

    public static DataType ofMlflowName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public boolean isNumber() {
        return this == INTEGER || this == LONG || this == FLOAT || this == DOUBLE;
    }
}
