package org.jotter.tables.parquet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tables.cells.ColumnKind;

/**
 * How a type of DuckDB's becomes a kind of column.
 *
 * @param kind the kind
 * @param value what to select of a column {@code x} for it
 * @param trouble a condition on a value {@code x} that the kind cannot hold; false where it holds
 *     all
 * @param instead the kind where there is such a value
 * @param doubt what is told then, after the column's name; empty for nothing
 */
record ParquetType(
        ColumnKind kind, String value, String trouble, ColumnKind instead, String doubt) {

    private static final String NEVER = "false";
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
    private static final int DIGITS_OF_DOUBLE = 15;
    private static final int DIGITS_OF_LONG = 18;

    private static final Map<String, ColumnKind> AS_THEY_ARE =
            Map.ofEntries(
                    Map.entry("BOOLEAN", ColumnKind.BOOLEAN),
                    Map.entry("TINYINT", ColumnKind.SHORT),
                    Map.entry("UTINYINT", ColumnKind.SHORT),
                    Map.entry("USMALLINT", ColumnKind.INTEGER),
                    Map.entry("UINTEGER", ColumnKind.LONG),
                    Map.entry("FLOAT", ColumnKind.FLOAT),
                    Map.entry("DOUBLE", ColumnKind.DOUBLE),
                    Map.entry("VARCHAR", ColumnKind.STRING),
                    Map.entry("DATE", ColumnKind.LOCAL_DATE));

    static ParquetType of(String duckType) {
        ColumnKind kind = AS_THEY_ARE.get(duckType);
        if (kind != null) {
            return plain(kind, "CAST(x AS %s)".formatted(kind.sqlType()));
        }
        return switch (duckType) {
            case "SMALLINT" -> widened(ColumnKind.SHORT, "x = -32768", ColumnKind.INTEGER);
            case "INTEGER" -> widened(ColumnKind.INTEGER, "x = -2147483648", ColumnKind.LONG);
            case "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT" -> large();
            case "TIME", "TIME_NS" -> time(ColumnKind.LOCAL_TIME);
            case "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP", "TIMESTAMP_NS" ->
                    time(ColumnKind.LOCAL_DATE_TIME);
            case "TIMESTAMP WITH TIME ZONE" -> time(ColumnKind.INSTANT);
            default -> other(duckType);
        };
    }

    private static ParquetType plain(ColumnKind kind, String value) {
        return new ParquetType(kind, value, NEVER, kind, "");
    }

    /** The smallest number of each kind is Tablesaw's sign for a missing one. */
    private static ParquetType widened(ColumnKind kind, String trouble, ColumnKind wider) {
        return new ParquetType(kind, "x", trouble, wider, "");
    }

    private static ParquetType large() {
        return new ParquetType(
                ColumnKind.LONG,
                "TRY_CAST(x AS BIGINT)",
                "x > 9223372036854775807 OR x <= -9223372036854775808",
                ColumnKind.STRING,
                "is text, for some of its numbers are beyond what a long holds");
    }

    private static ParquetType time(ColumnKind kind) {
        String value = "CAST(x AS %s)".formatted(kind.sqlType());
        String nanos = kind == ColumnKind.LOCAL_DATE_TIME ? "epoch_ns(x) % 1000000 <> 0" : "";
        return new ParquetType(
                kind,
                value,
                nanos.isEmpty() ? "epoch_us(%s) %% 1000 <> 0".formatted(value) : nanos,
                kind,
                "holds times finer than a millisecond, which are cut");
    }

    private static ParquetType other(String duckType) {
        Matcher decimal = DECIMAL.matcher(duckType);
        if (decimal.matches()) {
            return decimal(
                    duckType,
                    Integer.parseInt(decimal.group(1)),
                    Integer.parseInt(decimal.group(2)));
        }
        boolean nested = duckType.endsWith("]") || duckType.matches("(?s)(STRUCT|MAP|UNION)\\(.*");
        return plain(
                ColumnKind.STRING, "CAST(%s AS VARCHAR)".formatted(nested ? "to_json(x)" : "x"));
    }

    private static ParquetType decimal(String type, int digits, int ofFraction) {
        if (ofFraction == 0 && digits <= DIGITS_OF_LONG) {
            return plain(ColumnKind.LONG, "CAST(x AS BIGINT)");
        }
        String trouble = "TRY_CAST(CAST(x AS DOUBLE) AS %s) IS DISTINCT FROM x".formatted(type);
        return new ParquetType(
                ColumnKind.DOUBLE,
                "CAST(x AS DOUBLE)",
                digits <= DIGITS_OF_DOUBLE ? NEVER : "x IS NOT NULL AND " + trouble,
                ColumnKind.STRING,
                "is text, for some of its decimals have more digits than a double holds");
    }

    /** The same for a column with values that its kind cannot hold. */
    ParquetType troubled() {
        String other = "CAST(x AS %s)".formatted(instead.sqlType());
        return new ParquetType(instead, other, NEVER, instead, doubt);
    }
}
