package org.jotter.serving.scoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** One column of one request while its cells are read from JSON. Used by one thread. */
final class Cells {

    @FunctionalInterface
    private interface Appender {
        void append(JsonParser json) throws IOException, WrongCell;
    }

    private final ColumnSpec spec;
    private final Column<?> column;
    private final Appender appender;

    private Cells(ColumnSpec spec, Column<?> column, Appender appender) {
        this.spec = spec;
        this.column = column;
        this.appender = appender;
    }

    /** An empty column of the type that the signature names. */
    static Cells of(ColumnSpec spec) {
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

    private static Cells booleans(ColumnSpec spec, BooleanColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.booleanOf(json)));
    }

    private static Cells integers(ColumnSpec spec, IntColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.integerOf(json)));
    }

    private static Cells longs(ColumnSpec spec, LongColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.longOf(json)));
    }

    private static Cells floats(ColumnSpec spec, FloatColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.floatOf(json)));
    }

    private static Cells doubles(ColumnSpec spec, DoubleColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.doubleOf(json)));
    }

    private static Cells strings(ColumnSpec spec, StringColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.textOf(json)));
    }

    private static Cells dateTimes(ColumnSpec spec, DateTimeColumn column) {
        return new Cells(spec, column, json -> column.append(CellValues.dateTimeOf(json)));
    }

    /**
     * The same column without its cells where that is worth the while, else a new one: Tablesaw
     * makes a number format for each column of numbers, which takes longer than reading a row.
     */
    Cells emptied() {
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
            throw BadBody.wrongCell(spec, size() + 1, wrong.problem());
        }
    }

    /** Appends a missing value, for a request that leaves an optional column out. */
    void appendMissing() {
        column.appendMissing();
    }
}
