package org.jotter.tables.duck;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.KeptName;

/** How names and values are written into DuckDB's SQL, where they cannot be bound. */
public final class Sql {

    private Sql() {}

    /**
     * A name between double quotes.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID for a name that cannot be kept
     */
    public static String name(String column) {
        return '"' + KeptName.check(column).replace("\"", "\"\"") + '"';
    }

    public static String name(String alias, String column) {
        return alias + "." + name(column);
    }

    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    public static <T> String list(Collection<T> things, Function<T, String> sql) {
        return things.stream().map(sql).collect(Collectors.joining(", "));
    }

    public static <T> String all(Collection<T> things, Function<T, String> condition) {
        return things.stream().map(condition).collect(Collectors.joining(" AND "));
    }

    /** A point in time as microseconds since 1970, UTC. */
    public static String epochMicros(ColumnKind type, String expression) {
        return type == ColumnKind.LOCAL_DATE
                ? "epoch_us(CAST(" + expression + " AS TIMESTAMP))"
                : "epoch_us(" + expression + ")";
    }
}
