package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jotter.tables.cells.CellReader;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.MissingJson;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Replay;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** One column of one frame while its cells are read from JSON. Used by one thread. */
final class FrameColumn {

    private final ColumnSpec spec;
    private final ColumnKind kind;
    private final Column<?> column;
    private final CellReader reader;
    private final Optional<ColumnReading> reading;
    private final Replay texts;

    private FrameColumn(ColumnSpec spec, ColumnKind kind, Optional<ColumnReading> reading) {
        this.spec = spec;
        this.kind = kind;
        this.column = kind.column(spec.name());
        this.reader = kind.reader(column);
        this.reading = reading;
        this.texts = reading.map(read -> new Replay(read, column)).orElse(null);
    }

    /**
     * An empty column of the type that the signature names.
     *
     * @param reading how its texts are read; empty where a text is taken as it is
     */
    static FrameColumn of(ColumnSpec spec, Optional<ColumnReading> reading) {
        ColumnKind kind = spec.type().kind();
        return new FrameColumn(spec, kind, reading.filter(read -> Replay.matters(read, kind)));
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
        return new FrameColumn(spec, kind, reading);
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
            if (MissingJson.is(json, kind)) {
                appendMissing(json);
            } else if (texts != null && json.currentToken() == JsonToken.VALUE_STRING) {
                appendText(json);
            } else {
                reader.append(json);
            }
        } catch (WrongCell wrong) {
            throw FrameErrors.wrongCell(spec, size() + 1, wrong.problem());
        }
    }

    private void appendText(JsonParser json) throws IOException, WrongCell {
        if (texts.isMissing(json.getText())) {
            appendMissing(json);
            return;
        }
        try {
            texts.append(json.getText());
        } catch (JotterException notOfTheForm) {
            reader.append(json); // says what it is instead
        }
    }

    private void appendMissing(JsonParser json) throws IOException {
        if (spec.required()) {
            throw FrameErrors.missingCell(spec, size() + 1, json.getText());
        }
        column.appendMissing();
    }

    /** Appends a missing value, for a row that leaves an optional column out. */
    void appendMissing() {
        column.appendMissing();
    }
}
