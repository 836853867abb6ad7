package org.jotter.tracking.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of SQL and the values for its question marks, in order. */
public record SqlFragment(String text, List<Object> values) {

    public SqlFragment {
        values = List.copyOf(values);
    }

    public static SqlFragment of(String text, Object... values) {
        return new SqlFragment(text, Arrays.asList(values));
    }

    /** The fragments one after the other. */
    public static SqlFragment join(String separator, List<SqlFragment> fragments) {
        List<String> texts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (SqlFragment fragment : fragments) {
            texts.add(fragment.text);
            values.addAll(fragment.values);
        }
        return new SqlFragment(String.join(separator, texts), values);
    }

    /** {@code column IN (?, ?)}. */
    public static SqlFragment in(String column, List<?> values) {
        String marks = String.join(", ", values.stream().map(value -> "?").toList());
        return new SqlFragment(column + " IN (" + marks + ")", List.copyOf(values));
    }

    public Object[] boundValues() {
        return values.toArray();
    }
}
