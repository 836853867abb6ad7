package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jotter.tables.cells.JsonCells;
import org.jotter.tables.cells.WrongCell;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** One column of one frame while its cells are read from JSON. Used by one thread. */
final class FrameColumn {

    @FunctionalInterface
    private interface Appender {
        void append(JsonParser json) throws IOException, WrongCell;
    }

    private final ColumnSpec spec;
    private final Column<?> column;
    private final Appender appender;

    private FrameColumn(ColumnSpec spec, Column<?> column, Appender appender) {
        this.spec = spec;
        this.column = column;
        this.appender = appender;
    }

    /** An empty column of the type that the signature names. */
    static FrameColumn of(ColumnSpec spec) {
        return switch (spec.type()) {
            case BOOLEAN -> booleans(spec, BooleanColumn.create(spec.name()));
            case INTEGER -> integers(spec, IntColumn.create(spec.name()));
            case LONG -> longs(spec, LongColumn.create(spec.name()));
            case FLOAT -> floats(spec, FloatColumn.create(spec.name()));
            case DOUBLE -> doubles(spec, DoubleColumn.create(spec.name()));
            case STRING -> strings(spec, StringColumn.create(spec.name()));
            case DATETIME -> dateTimes(spec, DateTimeColumn.create(spec.name()));
        };
    }

    private static FrameColumn booleans(ColumnSpec spec, BooleanColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.booleanOf(json)));
    }

    private static FrameColumn integers(ColumnSpec spec, IntColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.integerOf(json)));
    }

    private static FrameColumn longs(ColumnSpec spec, LongColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.longOf(json)));
    }

    private static FrameColumn floats(ColumnSpec spec, FloatColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.floatOf(json)));
    }

    private static FrameColumn doubles(ColumnSpec spec, DoubleColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.doubleOf(json)));
    }

    private static FrameColumn strings(ColumnSpec spec, StringColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.textOf(json)));
    }

    private static FrameColumn dateTimes(ColumnSpec spec, DateTimeColumn column) {
        return new FrameColumn(spec, column, json -> column.append(JsonCells.dateTimeOf(json)));
    }

    /**
     * The same column without its cells where that is worth the while, else a new one: Tablesaw
     * makes a number format for each column of numbers, which takes longer than reading a row.
     */
    FrameColumn emptied() {
        if (column instanceof NumericColumn<?>) {
            column.clear();
            return this;
        }
        return of(spec);
    }

    ColumnSpec spec() {
        return spec;
    }

    Column<?> column() {
        return column;
    }

    int size() {
        return column.size();
    }

    /** Appends the parser's current value as the next row. */
    void append(JsonParser json) throws IOException {
        try {
            if (json.currentToken() == JsonToken.VALUE_NULL && !spec.required()) {
                column.appendMissing();
            } else {
                appender.append(json);
            }
        } catch (WrongCell wrong) {
            throw FrameErrors.wrongCell(spec, size() + 1, wrong.problem());
        }
    }

    /** Appends a missing value, for a row that leaves an optional column out. */
    void appendMissing() {
        column.appendMissing();
    }
}
