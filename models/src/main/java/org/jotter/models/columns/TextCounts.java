package org.jotter.models.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;

/** How often each text is in a column, in natural order, without the missing ones. */
final class TextCounts {

    private TextCounts() {}

    static SortedMap<String, Integer> of(StringColumn column) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            counts.merge(column.get(row), 1, Integer::sum);
        }
        counts.keySet().removeIf(StringColumn::valueIsMissing);
        return new TreeMap<>(counts);
    }
}
