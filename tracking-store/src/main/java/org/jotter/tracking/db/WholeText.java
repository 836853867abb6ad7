package org.jotter.tracking.db;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/** Texts that the database, which keeps UTF-8, gives back as they were. */
final class WholeText {

    private WholeText() {}

    /**
     * Gives back a value that is no text, or one of whole characters.
     *
     * @throws JotterException INVALID for half of a surrogate pair, which would be kept as {@code
     *     ?}
     */
    static Object check(Object value) {
        if (value instanceof String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    i = afterPair(text, i);
                }
            }
        }
        return value;
    }

    private static int afterPair(String text, int first) {
        int second = first + 1;
        if (second < text.length()
                && Character.isSurrogatePair(text.charAt(first), text.charAt(second))) {
            return second;
        }
        throw new JotterException(
                INVALID,
                "A text holds half of a character, \\u%04x at place %d, which cannot be kept. Send the whole text"
                        .formatted((int) text.charAt(first), first + 1));
    }
}
