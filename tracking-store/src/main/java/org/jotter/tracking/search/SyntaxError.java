package org.jotter.tracking.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/** What to say of text that is no filter or no order. */
enum SyntaxError {
    FILTER(
            "Invalid clause(s) in filter string: '%s'. A filter is clauses like metrics.auc > 0.5"
                    + " or params.model = 'tree', joined by AND"),
    ORDER_BY("Invalid order_by clause '%s'. An order is like metrics.auc DESC");

    private final String message;

    SyntaxError(String message) {
        this.message = message;
    }

    JotterException at(String text) {
        return new JotterException(INVALID, message.formatted(text.strip()));
    }
}
