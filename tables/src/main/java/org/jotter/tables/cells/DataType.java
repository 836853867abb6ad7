package org.jotter.tables.cells;

import java.util.Locale;
import tech.tablesaw.api.ColumnType;

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

    /** The kind of a Tablesaw column; a short is an {@code integer}, every time a datetime. */
    public static DataType of(ColumnType type) {
        return switch (type.name()) {
            case "BOOLEAN" -> BOOLEAN;
            case "SHORT", "INTEGER" -> INTEGER;
            case "LONG" -> LONG;
            case "FLOAT" -> FLOAT;
            case "DOUBLE" -> DOUBLE;
            case "STRING" -> STRING;
            default -> DATETIME;
        };
    }

    public static DataType ofMlflowName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public boolean isNumber() {
        return this == INTEGER || this == LONG || this == FLOAT || this == DOUBLE;
    }
}
