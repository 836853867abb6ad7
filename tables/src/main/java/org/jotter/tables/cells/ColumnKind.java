package org.jotter.tables.cells;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.columns.Column;

/**
 * What a column can hold, by Tablesaw's name, and how its cells go in and out of DuckDB, JSON and
 * text. A time without a zone is UTC.
 */
public enum ColumnKind {
    SHORT("SMALLINT", DataType.INTEGER, new ShortCells()),
    INTEGER("INTEGER", DataType.INTEGER, new IntCells()),
    LONG("BIGINT", DataType.LONG, new LongCells()),
    FLOAT("FLOAT", DataType.FLOAT, new FloatCells()),
    DOUBLE("DOUBLE", DataType.DOUBLE, new DoubleCells()),
    BOOLEAN("BOOLEAN", DataType.BOOLEAN, new BooleanCells()),
    STRING("VARCHAR", DataType.STRING, new TextCells()),
    LOCAL_DATE("DATE", DataType.DATETIME, new DateCells()),
    /** MLflow has no type for a time of day, so there it is text. */
    LOCAL_TIME("TIME", DataType.STRING, new TimeCells()),
    LOCAL_DATE_TIME("TIMESTAMP", DataType.DATETIME, new DateTimeCells()),
    INSTANT("TIMESTAMPTZ", DataType.DATETIME, new InstantCells());

    private static final Map<String, ColumnKind> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ColumnKind::name, k -> k));

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
    private final DataType dataType;
    private final Cells<Column<?>> cells;

    // A kind's cells are only ever asked of columns of that kind.
    @SuppressWarnings("unchecked")
    ColumnKind(String sqlType, DataType dataType, Cells<? extends Column<?>> cells) {
        this.sqlType = sqlType;
        this.dataType = dataType;
        this.cells = (Cells<Column<?>>) cells;
    }

    /** The kind of a Tablesaw column; empty for a type that somebody else registered. */
    public static Optional<ColumnKind> of(Column<?> column) {
        return Optional.ofNullable(BY_NAME.get(column.type().name()));
    }

    /** The type in DuckDB. */
    public String sqlType() {
        return sqlType;
    }

    /** The type in MLflow's signatures. */
    public DataType dataType() {
        return dataType;
    }

    /**
     * What a column holds, as the word for it in a sentence: MLflow's where it has one, {@code
     * "time"} for a time of day.
     */
    public static String wordFor(Column<?> column) {
        return of(column)
                .map(kind -> kind == LOCAL_TIME ? "time" : kind.dataType.mlflowName())
                .orElse(column.type().name());
    }

    /** A column of this kind, without cells. */
    public Column<?> column(String name) {
        return cells.column(name);
    }

    /** Reads JSON values into a column of this kind. */
    public CellReader reader(Column<?> column) {
        return cells.reader(column);
    }

    /** Reads texts into a column of this kind. */
    public CellParser parser(Column<?> column) {
        return cells.parser(column);
    }

    /** Gathers that many cells of this kind from DuckDB. */
    public CellCollector collector(int rows) {
        return cells.collector(rows);
    }

    /** The expression to select, so that a {@link #collector} can read it. */
    public String readable(String expression) {
        return cells.readable(expression);
    }

    /** The cells of a column of this kind as Tablesaw packs them; texts have no such form. */
    public IntToLongFunction bits(Column<?> column) {
        return cells.bits(column);
    }

    Cells<Column<?>> cells() {
        return cells;
    }

    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    public boolean isWholeNumber() {
        return WHOLE_NUMBERS.contains(this);
    }

    /**
     * This type and those that hold its values, narrowest first. A DOUBLE is among those of a LONG,
     * of which it holds all values up to 2<sup>53</sup>.
     */
    public List<ColumnKind> orWider() {
        return Stream.of(values())
                .filter(kind -> fits(kind) || (this == LONG && kind == DOUBLE))
                .toList();
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
