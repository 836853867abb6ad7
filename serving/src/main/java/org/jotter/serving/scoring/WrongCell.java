package org.jotter.serving.scoring;

/** A value that its column cannot hold; says what the value is: {@code "is text ('warm')"}. */
final class WrongCell extends Exception {

    private static final long serialVersionUID = 1;

    WrongCell(String problem) {
        // without a stack trace: bad requests come by the thousand
        super(problem, null, false, false);
    }

    String problem() {
        return getMessage();
    }
}
