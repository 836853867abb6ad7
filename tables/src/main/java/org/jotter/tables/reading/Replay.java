package org.jotter.tables.reading;

import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Reads texts that come later into a column, as the reader of a table once read its own. */
public final class Replay {

    private final ColumnReading reading;
    private final Column<?> column;

    /** {@code column} is of the reading's kind. */
    public Replay(ColumnReading reading, Column<?> column) {
        this.reading = reading;
        this.column = column;
    }

    /** True where a column of that kind, written as text, may come out changed. */
    public static boolean matters(ColumnReading reading, ColumnKind kind) {
        boolean ofTexts = !(reading.form() instanceof TypedForm);
        boolean changes =
                !(reading.form() instanceof TextForm)
                        || reading.trimmed()
                        || !reading.missing().isEmpty();
        return ofTexts && changes && reading.kind() == kind;
    }

    /** True where the reader would have taken the text for a missing value. */
    public boolean isMissing(String text) {
        return reading.isMissing(text);
    }

    /**
     * Appends the cell of a text.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where the column cannot hold it;
     *     nothing is appended then
     */
    public void append(String text) {
        reading.cell(text).ifPresentOrElse(column::appendObj, column::appendMissing);
    }

    /**
     * The column that these texts are.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it cannot hold one
     */
    public static Column<?> column(ColumnReading reading, StringColumn texts) {
        Column<?> column = reading.kind().column(texts.name());
        Replay replay = new Replay(reading, column);
        for (int row = 0; row < texts.size(); row++) {
            replay.append(texts.get(row));
        }
        return column;
    }
}
