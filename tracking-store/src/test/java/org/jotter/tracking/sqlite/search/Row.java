package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One thing in memory, as the naive evaluation sees it: each field has any number of values. */
final class Row {

    private final String id;
    private final Map<String, List<Object>> values = new HashMap<>();

    Row(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    Row with(Field field, Object value) {
        values.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(value);
        return this;
    }

    List<Object> values(Field field) {
        return values.getOrDefault(field.name(), List.of());
    }

    /** Real values first, then NaN, then missing, both ways; texts by their code points. */
    static Comparator<Row> by(Field field, boolean descending) {
        Comparator<Object> real = Row::compareReal;
        Comparator<Object> directed = descending ? real.reversed() : real;
        return (a, b) -> {
            int ranks = Integer.compare(a.rank(field), b.rank(field));
            if (ranks != 0 || a.rank(field) > 0) {
                return ranks;
            }
            return directed.compare(a.values(field).get(0), b.values(field).get(0));
        };
    }

    private int rank(Field field) {
        if (values(field).isEmpty()) {
            return 2;
        }
        return values(field).get(0) instanceof Double number && number.isNaN() ? 1 : 0;
    }

    private static int compareReal(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return x < y ? -1 : x > y ? 1 : 0;
        }
        int[] left = ((String) a).codePoints().toArray();
        int[] right = ((String) b).codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }
}
