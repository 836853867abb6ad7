package org.jotter.tracking.sqlite.search;

import java.util.List;

/**
 * What a value has to meet.
 *
 * @param pattern SQL of ours with {@code %s} for the value and a question mark for each of {@code
 *     values}
 * @param nanMeets whether a NaN meets it
 */
record Condition(String pattern, List<Object> values, boolean nanMeets) {

    Condition {
        values = List.copyOf(values);
    }

    static Condition of(String pattern, Object... values) {
        return new Condition(pattern, List.of(values), false);
    }

    SqlFragment on(String column) {
        return on(SqlFragment.of(column));
    }

    SqlFragment on(SqlFragment column) {
        return SqlFragment.join(
                "", List.of(column, new SqlFragment(pattern.substring("%s".length()), values)));
    }
}
