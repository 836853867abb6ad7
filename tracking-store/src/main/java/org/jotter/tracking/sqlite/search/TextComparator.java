package org.jotter.tracking.sqlite.search;

import java.nio.charset.StandardCharsets;

/** How two texts can be compared. */
enum TextComparator {
    EQUAL("=", "%s = ?"),
    NOT_EQUAL("!=", "%s != ?"),
    /** Letter case counts, which SQLite's own LIKE cannot do but its GLOB does. */
    LIKE("LIKE", "%s GLOB ?"),
    ILIKE("ILIKE", "%s LIKE ?");

    /** SQLite's own limit. */
    static final int LONGEST_PATTERN_BYTES = 50_000;

    private final String symbol;
    private final String pattern;

    TextComparator(String symbol, String pattern) {
        this.symbol = symbol;
        this.pattern = pattern;
    }

    String symbol() {
        return symbol;
    }

    Condition condition(String value) {
        return Condition.of(pattern, asked(value));
    }

    boolean isTooLong(String value) {
        return (this == LIKE || this == ILIKE)
                && asked(value).getBytes(StandardCharsets.UTF_8).length > LONGEST_PATTERN_BYTES;
    }

    private String asked(String value) {
        return this == LIKE ? globOf(value) : value;
    }

    private static String globOf(String likePattern) {
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < likePattern.length(); i++) {
            char c = likePattern.charAt(i);
            switch (c) {
                case '%' -> glob.append('*');
                case '_' -> glob.append('?');
                case '*', '?', '[' -> glob.append('[').append(c).append(']');
                default -> glob.append(c);
            }
        }
        return glob.toString();
    }
}
