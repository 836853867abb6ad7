package org.jotter.magics.notebook;

/**
 * The body of a cell magic failed. The notebook that threw it shows the body's own error, as it
 * would without the magic.
 */
public final class CellFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** How it failed. */
    public enum Way {
        /** It does not compile. */
        REJECTED,
        /** It threw. */
        THREW,
        /** The user interrupted it. */
        INTERRUPTED
    }

    private final Way way;
    private final String reason;

    /**
     * @param message the error in one line
     * @param reason why, in a sentence that stands alone
     * @param cause what the kernel threw
     */
    public CellFailed(String message, Way way, String reason, Throwable cause) {
        super(message, cause);
        this.way = way;
        this.reason = reason;
    }

    public Way way() {
        return way;
    }

    /** Why, in a sentence: that of Jotter, else the exception's class and message. */
    public String reason() {
        return reason;
    }

    /** That of an exception; of our own the sentence alone. */
    public static String reason(String className, String message) {
        boolean isOurs = className.startsWith("org.jotter.");
        String said = message == null ? "" : message;
        return isOurs && !said.isEmpty()
                ? said
                : said.isEmpty() ? className : className + ": " + said;
    }
}
