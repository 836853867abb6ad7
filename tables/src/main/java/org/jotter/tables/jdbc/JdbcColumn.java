package org.jotter.tables.jdbc;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.TextForm;
import org.jotter.tables.reading.TypedForm;
import org.jotter.tables.text.TextColumn;
import org.jotter.tables.text.TextOptions;
import tech.tablesaw.columns.Column;

/**
 * The cells of a column of a result. The database says what it holds; where its cells are of
 * another kind, as SQLite lets them be, the narrowest kind that holds them all is taken.
 */
final class JdbcColumn {

    private static final Set<ColumnKind> NUMBERS =
            EnumSet.of(ColumnKind.INTEGER, ColumnKind.LONG, ColumnKind.DOUBLE);
    private static final Set<ColumnKind> TIMES =
            EnumSet.of(
                    ColumnKind.LOCAL_DATE,
                    ColumnKind.LOCAL_TIME,
                    ColumnKind.LOCAL_DATE_TIME,
                    ColumnKind.INSTANT);

    private final String name;
    private final ColumnKind told;
    private final List<Object> values = new ArrayList<>();
    private final Set<ColumnKind> kinds = EnumSet.noneOf(ColumnKind.class);

    /**
     * @param told what the database says
     */
    JdbcColumn(String name, ColumnKind told) {
        this.name = name;
        this.told = told;
    }

    void add(Object cell) throws SQLException {
        Object value = JdbcCells.value(cell);
        values.add(value);
        if (value != null) {
            kinds.add(JdbcCells.kind(value));
        }
    }

    /** The column, how it was read and what to tell. */
    TextColumn column() {
        if (kinds.equals(EnumSet.of(ColumnKind.STRING)) && TIMES.contains(told)) {
            return timesAsTexts();
        }
        ColumnKind kind = kind();
        Column<?> column = kind.column(name);
        values.forEach(value -> append(column, kind, value));
        ColumnReading reading =
                new ColumnReading(
                        name,
                        kind == ColumnKind.STRING ? new TextForm() : new TypedForm(kind),
                        List.of(),
                        false);
        return new TextColumn(column, reading, doubts(kind));
    }

    /** SQLite keeps a DATE or TIMESTAMP as the text that was put in. */
    private TextColumn timesAsTexts() {
        List<String> texts = values.stream().map(v -> v == null ? "" : v.toString()).toList();
        return TextColumn.ofTexts(name, texts, TextOptions.NONE.withQuoted());
    }

    private ColumnKind kind() {
        if (kinds.isEmpty() || kinds.equals(EnumSet.of(told)) || isTruths()) {
            return told;
        }
        if (NUMBERS.containsAll(kinds)) {
            boolean fractions = kinds.contains(ColumnKind.DOUBLE) || told == ColumnKind.DOUBLE;
            boolean large = kinds.contains(ColumnKind.LONG) || told == ColumnKind.LONG;
            return fractions ? ofFractions() : large ? ColumnKind.LONG : ColumnKind.INTEGER;
        }
        return kinds.size() == 1 ? kinds.iterator().next() : ColumnKind.STRING;
    }

    private ColumnKind ofFractions() {
        boolean exact =
                values.stream().noneMatch(v -> v instanceof Long n && (long) n.doubleValue() != n);
        return exact ? ColumnKind.DOUBLE : ColumnKind.STRING;
    }

    /** SQLite keeps a BOOLEAN as 1 or 0. */
    private boolean isTruths() {
        return told == ColumnKind.BOOLEAN
                && kinds.equals(EnumSet.of(ColumnKind.INTEGER))
                && values.stream().allMatch(v -> v == null || v.equals(0) || v.equals(1));
    }

    private static void append(Column<?> column, ColumnKind kind, Object value) {
        if (value == null) {
            column.appendMissing();
        } else {
            column.appendObj(cell(kind, value));
        }
    }

    private static Object cell(ColumnKind kind, Object value) {
        return switch (kind) {
            case STRING ->
                    value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            case LONG -> ((Number) value).longValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case BOOLEAN -> value instanceof Integer number ? (Object) (number == 1) : value;
            default -> value;
        };
    }

    private List<String> doubts(ColumnKind kind) {
        if (kind != ColumnKind.STRING || kinds.size() < 2) {
            return values.stream().anyMatch(BigDecimal.class::isInstance)
                    ? List.of(
                            tell("is text, for some of its numbers are beyond a long or a double"))
                    : List.of();
        }
        return List.of(
                tell(
                        "is text, for its cells are %s. CAST(... AS ...) in the query makes one kind of them"
                                .formatted(
                                        kinds.stream()
                                                .map(ColumnKind::name)
                                                .collect(Collectors.joining(" and ")))));
    }

    private String tell(String predicate) {
        return "Column '%s' %s".formatted(name, predicate);
    }
}
