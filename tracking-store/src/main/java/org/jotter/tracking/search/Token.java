package org.jotter.tracking.search;

import java.util.Locale;

/** A word of a filter. For what was quoted, {@code text} is without its quotes. */
record Token(Kind kind, String text) {

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
