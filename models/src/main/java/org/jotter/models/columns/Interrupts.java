package org.jotter.models.columns;

import org.jotter.tracking.errors.JotterException;

/** Lets long loops over rows end when their cell is interrupted. */
final class Interrupts {

    private static final int ROWS_BETWEEN = 4096;

    private Interrupts() {}

    /** Throws where the thread is interrupted; the flag stays set for those above. */
    static void check(int row) {
        if (row % ROWS_BETWEEN == 0 && Thread.currentThread().isInterrupted()) {
            throw new JotterException(
                    JotterException.Kind.INTERRUPTED, "Interrupted at row %d".formatted(row));
        }
    }
}
