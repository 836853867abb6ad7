package org.jotter.charts.cards;

import java.util.stream.Stream;

/** How much of a table is shown: rows, columns, and characters of a cell and of its tool tip. */
record TableLimits(int rows, int columns, int cellLength, int tipLength) {

    /** How long cells may be unless told otherwise. */
    static final int USUAL_CELL = 40;

    static final int USUAL_ROWS = 20;

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 100;

    /** The line that says how much is left out takes the place of one itself. */
    private static final int NOT_WORTH_HIDING = 2;

    boolean fitsRows(int count) {
        return count <= rows + NOT_WORTH_HIDING;
    }

    boolean fitsColumns(int count) {
        return count <= columns + NOT_WORTH_HIDING;
    }

    /**
     * Ever tighter limits; the last fits into the bound whatever the cells hold (80 cells of 40
     * characters, 6 bytes each when escaped).
     */
    static Stream<TableLimits> from(int rows, int cell) {
        int most = Math.min(rows, MOST_ROWS);
        int shorter = Math.min(cell, USUAL_CELL);
        return Stream.of(
                new TableLimits(most, MOST_COLUMNS, cell, 500),
                new TableLimits(most, MOST_COLUMNS, cell, 100),
                new TableLimits(most, MOST_COLUMNS, cell, 0),
                new TableLimits(Math.min(most, 200), 40, shorter, 0),
                new TableLimits(Math.min(most, 20), 20, shorter, 0),
                new TableLimits(Math.min(most, 10), 8, shorter, 0));
    }
}
