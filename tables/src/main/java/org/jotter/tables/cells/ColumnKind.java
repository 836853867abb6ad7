package org.jotter.tables.cells;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.columns.Column;

/** What a column can hold, by Tablesaw's name. A time without a zone is UTC. */
public enum ColumnKind {
    SHORT("SMALLINT"),
    INTEGER("INTEGER"),
    LONG("BIGINT"),
    FLOAT("FLOAT"),
    DOUBLE("DOUBLE"),
    BOOLEAN("BOOLEAN"),
    STRING("VARCHAR"),
    LOCAL_DATE("DATE"),
    LOCAL_TIME("TIME"),
    LOCAL_DATE_TIME("TIMESTAMP"),
    INSTANT("TIMESTAMPTZ");

    private static final Set<ColumnKind> WHOLE_NUMBERS = Set.of(SHORT, INTEGER, LONG);
    private static final Set<ColumnKind> NUMBERS = Set.of(SHORT, INTEGER, LONG, FLOAT, DOUBLE);
    private static final Set<ColumnKind> POINTS_IN_TIME =
            Set.of(LOCAL_DATE, LOCAL_DATE_TIME, INSTANT);
    private static final Map<ColumnKind, Set<ColumnKind>> WIDER =
            Map.of(
                    SHORT, Set.of(INTEGER, LONG, FLOAT, DOUBLE),
                    INTEGER, Set.of(LONG, DOUBLE),
                    FLOAT, Set.of(DOUBLE));

    private final String sqlType;

    ColumnKind(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of a Tablesaw column; empty for a type that somebody else registered. */
    public static Optional<ColumnKind> of(Column<?> column) {
        String name = column.type().name();
        for (ColumnKind type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type in DuckDB. */
    public String sqlType() {
        return sqlType;
    }

    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** A date is the first instant of its day. */
    public boolean isPointInTime() {
        return POINTS_IN_TIME.contains(this);
    }

    /** Every value of this type is a value of the other, to the last bit. */
    public boolean fits(ColumnKind other) {
        return this == other || WIDER.getOrDefault(this, Set.of()).contains(other);
    }

    /** A value of this type can equal one of the other. */
    public boolean comparesWith(ColumnKind other) {
        return this == other || (WHOLE_NUMBERS.contains(this) && WHOLE_NUMBERS.contains(other));
    }
}
