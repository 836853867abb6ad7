package org.jotter.charts;

import java.util.function.Predicate;
import org.jotter.charts.text.Text;

/** What XChart knows a series by: never empty, and unlike that of any other. */
final class SeriesKeys {

    private static final int LABEL_LIMIT = 28;

    private SeriesKeys() {}

    /** The name, or the name with a number behind it where there is one of that name. */
    static String free(String name, Predicate<String> isTaken) {
        String first = name.isEmpty() ? " " : name;
        String key = first;
        for (int i = 2; isTaken.test(key); i++) {
            key = first + " (" + i + ")";
        }
        return key;
    }

    /** The name as the legend shows it. */
    static String label(String name) {
        return name.isBlank() ? " " : Text.cutMiddle(name, LABEL_LIMIT);
    }
}
