package org.jotter.magics.cell;

/** What the last token of Java leaves open: what can follow it. */
enum Token {

    /** Nothing is open: a statement begins. */
    END,

    /** A value, which an operator could carry on. */
    VALUE,

    /** The {@code =} of an assignment. */
    ASSIGN,

    /** An operator, a comma, an open bracket: an operand follows. */
    OPEN
}
