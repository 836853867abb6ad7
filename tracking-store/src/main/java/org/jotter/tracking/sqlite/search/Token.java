package org.jotter.tracking.sqlite.search;

import java.util.Locale;

/**
 * A word of a filter. For what was quoted, {@code text} is without its quotes.
 *
 * @param start where it begins in the filter, from 0
 * @param end where the next may begin
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /** A bare word: an identifier or a keyword. */
        WORD,
        /** In single quotes: a value only. */
        SINGLE_QUOTED,
        /** In double quotes: a value, or the key of an identifier. */
        DOUBLE_QUOTED,
        /** In back-quotes: the key of an identifier only. */
        BACK_QUOTED,
        NUMBER,
        COMPARATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(keyword);
    }

    boolean isText() {
        return kind == Kind.SINGLE_QUOTED || kind == Kind.DOUBLE_QUOTED;
    }

    boolean isQuotedKey() {
        return kind == Kind.DOUBLE_QUOTED || kind == Kind.BACK_QUOTED;
    }
}
