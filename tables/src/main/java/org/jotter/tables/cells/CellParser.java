package org.jotter.tables.cells;

/** Reads texts into the next cells of one column. */
@FunctionalInterface
public interface CellParser {

    /**
     * Appends the value of which this is the text, as {@code toString} of a cell gives it.
     *
     * @throws RuntimeException of the type's own parser, where it is none
     */
    void append(String text);
}
