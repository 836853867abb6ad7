package org.jotter.models;

import java.util.Locale;

/** MLflow's data types for signature columns; the lower-case name is what MLmodel files hold. */
public enum ColumnKind {
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
}
