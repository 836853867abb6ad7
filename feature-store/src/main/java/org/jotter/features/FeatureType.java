package org.jotter.features;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.columns.Column;

/** What a column of a feature table can hold, by Tablesaw's name. A time without a zone is UTC. */
public enum FeatureType {
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

    private static final Set<FeatureType> WHOLE_NUMBERS = Set.of(SHORT, INTEGER, LONG);
    private static final Set<FeatureType> NUMBERS = Set.of(SHORT, INTEGER, LONG, FLOAT, DOUBLE);
    private static final Set<FeatureType> POINTS_IN_TIME =
            Set.of(LOCAL_DATE, LOCAL_DATE_TIME, INSTANT);
    private static final Map<FeatureType, Set<FeatureType>> WIDER =
            Map.of(
                    SHORT, Set.of(INTEGER, LONG, FLOAT, DOUBLE),
                    INTEGER, Set.of(LONG, DOUBLE),
                    FLOAT, Set.of(DOUBLE));

    private final String sqlType;

    FeatureType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of a Tablesaw column; empty for a type that somebody else registered. */
    static Optional<FeatureType> of(Column<?> column) {
        String name = column.type().name();
        for (FeatureType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String sqlType() {
        return sqlType;
    }

    boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** A date is the first instant of its day. */
    boolean isPointInTime() {
        return POINTS_IN_TIME.contains(this);
    }

    /** Every value of this type is a value of the other, to the last bit. */
    boolean fits(FeatureType other) {
        return this == other || WIDER.getOrDefault(this, Set.of()).contains(other);
    }

    /** A value of this type can equal one of the other. */
    boolean comparesWith(FeatureType other) {
        return this == other || (WHOLE_NUMBERS.contains(this) && WHOLE_NUMBERS.contains(other));
    }
}
