package org.jotter.features;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How names and values are written into DuckDB's SQL, where they cannot be bound. */
final class Sql {

    private Sql() {}

    static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    static String name(String alias, String column) {
        return alias + "." + name(column);
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static <T> String list(Collection<T> things, Function<T, String> sql) {
        return things.stream().map(sql).collect(Collectors.joining(", "));
    }

    static <T> String all(Collection<T> things, Function<T, String> condition) {
        return things.stream().map(condition).collect(Collectors.joining(" AND "));
    }

    /** A point in time as microseconds since 1970, UTC. */
    static String epochMicros(FeatureType type, String expression) {
        return type == FeatureType.LOCAL_DATE
                ? "epoch_us(CAST(" + expression + " AS TIMESTAMP))"
                : "epoch_us(" + expression + ")";
    }
}
