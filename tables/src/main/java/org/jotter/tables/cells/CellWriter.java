package org.jotter.tables.cells;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
        CellWriter present =
                ColumnKind.of(column)
                        .map(kind -> kind.cells().writer(column))
                        .orElse((json, row) -> json.writeString(column.getString(row)));
        return (json, row) -> {
            if (column.isMissing(row)) {
                json.writeNull();
            } else {
                present.write(json, row);
            }
        };
    }
}
