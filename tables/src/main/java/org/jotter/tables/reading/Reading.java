package org.jotter.tables.reading;

import java.util.List;
import org.jotter.tables.records.Json;
import org.jotter.tracking.errors.JotterException;

/**
 * How a table was read: what was decided for each column, and what could as well have been meant.
 * Immutable.
 *
 * @param source the file or the query that was read
 * @param columns the columns in the table's order
 * @param doubts a sentence for each thing that the reader could not know, with the option that
 *     decides it
 */
public record Reading(String source, List<ColumnReading> columns, List<String> doubts) {

    public Reading {
        columns = List.copyOf(columns);
        doubts = List.copyOf(doubts);
    }

    /**
     * How a column was read.
     *
     * @throws JotterException MISSING where there is no such column
     */
    public ColumnReading column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                ReadingErrors.noColumn(
                                        name, columns.stream().map(ColumnReading::name).toList()));
    }

    /** As JSON, to be kept with a model. */
    public String toJson() {
        return Json.text(this);
    }

    /** The reading that {@link #toJson} wrote. */
    public static Reading ofJson(String json) {
        return Json.read(json, Reading.class);
    }

    /** What was decided, a line for each column, and the doubts below. */
    @Override
    public String toString() {
        return new ReadingText(this).toString();
    }
}
