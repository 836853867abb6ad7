package org.jotter.tables.cells;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.columns.Column;

/** Writes the cells of one column as JSON values. */
@FunctionalInterface
public interface CellWriter {

    void write(JsonGenerator json, int row) throws IOException;

    /**
     * The writer of a column: numbers and booleans as such, all else as text, times in ISO form. A
     * missing cell, NaN and the infinities, which JSON does not have, become null.
     */
    static CellWriter of(Column<?> column) {
        CellWriter present = ofPresent(column);
        return (json, row) -> {
            if (column.isMissing(row)) {
                json.writeNull();
            } else {
                present.write(json, row);
            }
        };
    }

    private static CellWriter ofPresent(Column<?> column) {
        if (column instanceof DoubleColumn doubles) {
            return (json, row) -> writeFinite(json, doubles.getDouble(row));
        }
        if (column instanceof FloatColumn floats) {
            return (json, row) -> writeFinite(json, floats.getFloat(row));
        }
        if (column instanceof IntColumn ints) {
            return (json, row) -> json.writeNumber(ints.getInt(row));
        }
        if (column instanceof LongColumn longs) {
            return (json, row) -> json.writeNumber(longs.getLong(row));
        }
        if (column instanceof ShortColumn shorts) {
            return (json, row) -> json.writeNumber(shorts.getShort(row));
        }
        if (column instanceof BooleanColumn booleans) {
            return (json, row) -> json.writeBoolean(booleans.get(row));
        }
        if (column instanceof DateTimeColumn times) {
            return (json, row) -> json.writeString(times.get(row).toString());
        }
        return (json, row) -> json.writeString(column.getString(row));
    }

    private static void writeFinite(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private static void writeFinite(JsonGenerator json, float value) throws IOException {
        if (Float.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
