package org.jotter.tables.reading;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What is said of a reading that is asked for what it does not have. */
final class ReadingErrors {

    private ReadingErrors() {}

    static JotterException noColumn(String name, List<String> known) {
        return new JotterException(
                MISSING,
                "No column '%s' was read.%s The columns are %s"
                        .formatted(name, Names.didYouMean(name, known), String.join(", ", known)));
    }

    static JotterException noCell(ColumnReading column, String text) {
        return new JotterException(
                INVALID,
                "Column '%s' was read as %s, and '%s' is none"
                        .formatted(column.name(), column.kind(), WrongCell.quotable(text)));
    }
}
