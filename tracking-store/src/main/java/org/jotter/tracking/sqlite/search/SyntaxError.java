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

    private final String message;

    SyntaxError(String message) {
        this.message = message;
    }

    /** The error at a place in the text, counted from 0. */
    JotterException at(String text, int place) {
        return new JotterException(
                INVALID, message.formatted(shown(text.strip()), near(text, place)));
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
