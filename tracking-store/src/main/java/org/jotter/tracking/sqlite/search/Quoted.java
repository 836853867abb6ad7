package org.jotter.tracking.sqlite.search;

import java.util.Optional;

/**
 * Reads a text in quotes. A quote of the same kind is written twice, {@code 'team''s'}. In the list
 * of an {@code IN}, which clients make of a Python tuple, a backslash before a quote or another
 * backslash is Python's escape, as MLflow reads such lists.
 */
final class Quoted {

    private Quoted() {}

    /** The token that begins with the quote at {@code start}; empty where it has no end. */
    static Optional<Token> read(String text, int start, boolean inList) {
        char quote = text.charAt(start);
        StringBuilder content = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == quote || (inList && c == '\\');
            if (escapes && isEscaped(text, i, quote)) {
                content.append(text.charAt(++i));
            } else if (c == quote) {
                return Optional.of(new Token(kind(quote), content.toString(), start, i + 1));
            } else {
                content.append(c);
            }
        }
        return Optional.empty();
    }

    /** Whether the sign at a place makes an ordinary one of the next. */
    private static boolean isEscaped(String text, int place, char quote) {
        if (place + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(place + 1);
        return text.charAt(place) == '\\' ? "'\"\\".indexOf(next) >= 0 : next == quote;
    }

    private static Token.Kind kind(char quote) {
        return switch (quote) {
            case '\'' -> Token.Kind.SINGLE_QUOTED;
            case '"' -> Token.Kind.DOUBLE_QUOTED;
            default -> Token.Kind.BACK_QUOTED;
        };
    }
}
