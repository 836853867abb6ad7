package org.jotter.tables.cells;

import java.util.Arrays;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BooleanColumnType;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.instant.InstantColumnType;
import tech.tablesaw.columns.numbers.IntColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;
import tech.tablesaw.columns.numbers.ShortColumnType;
import tech.tablesaw.columns.strings.StringColumnType;
import tech.tablesaw.columns.times.TimeColumnType;

/**
 * Puts cells of a DuckDB result into a Tablesaw column, in any order of rows. Every cell is missing
 * until it is put.
 */
public interface CellCollector {

    /** Puts the value at {@code index} of the vector, which is not null, into {@code row}. */
    void put(int row, DuckDBReadableVector values, long index);

    /** The column of the cells put so far. */
    Column<?> column(String name);

    /** The expression to select so that {@link #put} can read it. */
    static String readable(ColumnKind type, String expression) {
        return switch (type) {
            case LOCAL_DATE -> "(" + expression + " - DATE '1970-01-01')";
            case LOCAL_TIME, LOCAL_DATE_TIME, INSTANT -> "epoch_us(" + expression + ")";
            default -> expression;
        };
    }

    /** A collector of that many cells. */
    static CellCollector of(ColumnKind type, int rows) {
        return switch (type) {
            case SHORT -> shorts(rows);
            case INTEGER -> ints(rows);
            case LONG -> longs(rows);
            case FLOAT -> floats(rows);
            case DOUBLE -> doubles(rows);
            case BOOLEAN -> booleans(rows);
            case STRING -> strings(rows);
            case LOCAL_DATE -> dates(rows);
            case LOCAL_TIME -> times(rows);
            case LOCAL_DATE_TIME -> dateTimes(rows);
            case INSTANT -> instants(rows);
        };
    }

    private static CellCollector shorts(int rows) {
        short[] cells = new short[rows];
        Arrays.fill(cells, ShortColumnType.missingValueIndicator());
        return collector(
                (row, values, index) -> cells[row] = values.getShort(index),
                name -> ShortColumn.create(name, cells));
    }

    private static CellCollector ints(int rows) {
        int[] cells = new int[rows];
        Arrays.fill(cells, IntColumnType.missingValueIndicator());
        return collector(
                (row, values, index) -> cells[row] = values.getInt(index),
                name -> IntColumn.create(name, cells));
    }

    private static CellCollector longs(int rows) {
        long[] cells = new long[rows];
        Arrays.fill(cells, LongColumnType.missingValueIndicator());
        return collector(
                (row, values, index) -> cells[row] = values.getLong(index),
                name -> LongColumn.create(name, cells));
    }

    private static CellCollector floats(int rows) {
        float[] cells = new float[rows];
        Arrays.fill(cells, Float.NaN);
        return collector(
                (row, values, index) -> cells[row] = values.getFloat(index),
                name -> FloatColumn.create(name, cells));
    }

    private static CellCollector doubles(int rows) {
        double[] cells = new double[rows];
        Arrays.fill(cells, Double.NaN);
        return collector(
                (row, values, index) -> cells[row] = values.getDouble(index),
                name -> DoubleColumn.create(name, cells));
    }

    private static CellCollector booleans(int rows) {
        byte[] cells = new byte[rows];
        Arrays.fill(cells, BooleanColumnType.MISSING_VALUE);
        return collector(
                (row, values, index) ->
                        cells[row] =
                                values.getBoolean(index)
                                        ? BooleanColumnType.BYTE_TRUE
                                        : BooleanColumnType.BYTE_FALSE,
                name -> {
                    BooleanColumn column = BooleanColumn.create(name);
                    for (byte cell : cells) {
                        column.append(cell);
                    }
                    return column;
                });
    }

    private static CellCollector strings(int rows) {
        String[] cells = new String[rows];
        Arrays.fill(cells, StringColumnType.missingValueIndicator());
        return collector(
                (row, values, index) -> cells[row] = values.getString(index),
                name -> StringColumn.create(name, cells));
    }

    private static CellCollector dates(int rows) {
        int[] cells = new int[rows];
        Arrays.fill(cells, DateColumnType.missingValueIndicator());
        return collector(
                (row, values, index) -> cells[row] = PackedTimes.packedDate(values.getLong(index)),
                name -> DateColumn.createInternal(name, cells));
    }

    private static CellCollector times(int rows) {
        int[] cells = new int[rows];
        Arrays.fill(cells, TimeColumnType.missingValueIndicator());
        return collector(
                (row, values, index) ->
                        cells[row] = PackedTimes.packedTime(values.getLong(index) / 1_000),
                name -> TimeColumn.createInternal(name, cells));
    }

    private static CellCollector dateTimes(int rows) {
        long[] cells = noTimes(rows);
        return collector(
                (row, values, index) -> cells[row] = PackedTimes.packed(values.getLong(index)),
                name -> DateTimeColumn.createInternal(name, cells));
    }

    private static CellCollector instants(int rows) {
        long[] cells = noTimes(rows);
        return collector(
                (row, values, index) -> cells[row] = PackedTimes.packed(values.getLong(index)),
                name -> InstantColumn.createInternal(name, cells));
    }

    private static long[] noTimes(int rows) {
        long[] cells = new long[rows];
        Arrays.fill(cells, InstantColumnType.missingValueIndicator());
        return cells;
    }

    /** Reads one value of a vector into a cell. */
    @FunctionalInterface
    interface Put {
        void put(int row, DuckDBReadableVector values, long index);
    }

    /** Makes the column of the cells put so far. */
    @FunctionalInterface
    interface Finish {
        Column<?> column(String name);
    }

    private static CellCollector collector(Put put, Finish finish) {
        return new CellCollector() {
            @Override
            public void put(int row, DuckDBReadableVector values, long index) {
                put.put(row, values, index);
            }

            @Override
            public Column<?> column(String name) {
                return finish.column(name);
            }
        };
    }
}
