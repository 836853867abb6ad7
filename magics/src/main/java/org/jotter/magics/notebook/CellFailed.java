package org.jotter.magics.notebook;

/**
 * The body of a cell magic failed. The notebook that threw it shows the body's own error, as it
 * would without the magic.
 */
public final class CellFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean interrupted;

    /**
     * @param message the error in one line
     * @param interrupted true where the user interrupted the cell
     * @param cause what the kernel threw
     */
    public CellFailed(String message, boolean interrupted, Throwable cause) {
        super(message, cause);
        this.interrupted = interrupted;
    }

    /** True where the user interrupted the cell. */
    public boolean interrupted() {
        return interrupted;
    }
}
