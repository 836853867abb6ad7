package org.jotter.models.columns;

import java.util.Locale;

/**
 * What a missing value is to read as, before the training rows were seen.
 *
 * @param kind how the value is found
 * @param value the constant: a {@code Double}, a {@code String} or a {@code Boolean}; for other
 *     kinds an empty text
 */
record FillRule(Kind kind, Object value) {

    enum Kind {
        MEAN("fillMean"),
        MEDIAN("fillMedian"),
        MODE("fillMode"),
        CONSTANT("fill");

        private final String method;

        Kind(String method) {
            this.method = method;
        }
    }

    static final FillRule MEAN = new FillRule(Kind.MEAN, "");
    static final FillRule MEDIAN = new FillRule(Kind.MEDIAN, "");
    static final FillRule MODE = new FillRule(Kind.MODE, "");

    static FillRule constant(Object value) {
        return new FillRule(Kind.CONSTANT, value);
    }

    /** The call that asks for it. */
    String method() {
        return kind.method;
    }

    String inWords() {
        return kind == Kind.CONSTANT ? "'" + value + "'" : kind.name().toLowerCase(Locale.ROOT);
    }
}
