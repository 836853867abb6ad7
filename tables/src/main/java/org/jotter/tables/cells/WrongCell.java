package org.jotter.tables.cells;

/** A value that its column cannot hold; says what the value is: {@code "is text ('warm')"}. */
public final class WrongCell extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 40;

    WrongCell(String problem) {
        // without a stack trace: bad requests come by the thousand
        super(problem, null, false, false);
    }

    /** What the value is, as the middle of a sentence. */
    public String problem() {
        return getMessage();
    }

    /** The text as an error message may quote it: cut where it is long. */
    public static String quotable(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
