package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/** What to say of text that is no filter or no order. */
enum SyntaxError {
    FILTER(
            "Invalid clause(s) in filter string: '%s'. It goes wrong at %s. A filter is clauses"
                    + " like metrics.auc > 0.5 or params.model = 'tree', joined by AND, OR, NOT and"
                    + " brackets"),
    ORDER_BY(
            "Invalid order_by clause '%s'. It goes wrong at %s. An order is like metrics.auc DESC");

    /** So much of a long text is repeated in a message. */
    private static final int SHOWN = 200;

    private static final String QUOTES = "'\"`";
    private static final String QUOTE_HINT =
            ". A text with a single quote stands in double quotes, \"team's\", or has the quote"
                    + " twice, 'team''s'";

    private final String message;

    SyntaxError(String message) {
        this.message = message;
    }

    /** The error at a place in the text, counted from 0. */
    JotterException at(String text, int place) {
        String sentence = message.formatted(shown(text.strip()), near(text, place));
        return new JotterException(INVALID, sentence + quoteHint(text, place));
    }

    /** Where a text in quotes may have ended before it should. */
    private static String quoteHint(String text, int place) {
        if (place == text.length()) {
            return "";
        }
        boolean afterQuote = place > 0 && isQuote(text.charAt(place - 1));
        boolean goesOn = afterQuote && Character.isLetterOrDigit(text.charAt(place));
        boolean isOpen = isQuote(text.charAt(place)) && isOpen(text.substring(place));
        return goesOn || isOpen ? QUOTE_HINT : "";
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** Whether a text in quotes begins that has no end. */
    private static boolean isOpen(String rest) {
        return rest.indexOf(rest.charAt(0), 1) < 0;
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static String near(String text, int place) {
        String rest = text.substring(place).strip();
        if (rest.isEmpty()) {
            return "its end";
        }
        int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
        int blanks = text.substring(place).indexOf(rest);
        return "character %d, '%s'".formatted(place + blanks + 1, shown(rest.substring(0, end)));
    }
}
