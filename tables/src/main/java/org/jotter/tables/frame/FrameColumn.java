package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jotter.tables.cells.CellReader;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.WrongCell;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** One column of one frame while its cells are read from JSON. Used by one thread. */
final class FrameColumn {

    private final ColumnSpec spec;
    private final ColumnKind kind;
    private final Column<?> column;
    private final CellReader reader;

    private FrameColumn(ColumnSpec spec, ColumnKind kind) {
        this.spec = spec;
        this.kind = kind;
        this.column = kind.column(spec.name());
        this.reader = kind.reader(column);
    }

    /** An empty column of the type that the signature names. */
    static FrameColumn of(ColumnSpec spec) {
        return new FrameColumn(spec, spec.type().kind());
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
        return new FrameColumn(spec, kind);
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
                reader.append(json);
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
