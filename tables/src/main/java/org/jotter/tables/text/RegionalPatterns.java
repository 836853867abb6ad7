package org.jotter.tables.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Ways to write dates and times that are tried where a column is not of ISO 8601. A day or month
 * may have one digit, whatever the pattern says.
 */
final class RegionalPatterns {

    private static final List<String> DATES =
            List.of(
                    "dd/MM/yyyy",
                    "MM/dd/yyyy",
                    "dd-MM-yyyy",
                    "MM-dd-yyyy",
                    // day first wherever dates are written with dots
                    "dd.MM.yyyy",
                    "yyyy/MM/dd",
                    "yyyy.MM.dd",
                    "MMM d yyyy",
                    "MMM d, yyyy",
                    "MMMM d yyyy",
                    "MMMM d, yyyy",
                    "d MMM yyyy",
                    "d MMMM yyyy",
                    "d-MMM-yyyy");

    private static final List<String> TIMES =
            List.of("", " HH:mm", " HH:mm:ss", " h:mm a", " h:mm:ss a");

    private static final List<String> ALL = all();

    private RegionalPatterns() {}

    static List<String> list() {
        return ALL;
    }

    private static List<String> all() {
        List<String> patterns = new ArrayList<>();
        for (String time : TIMES) {
            DATES.forEach(date -> patterns.add(date + time));
        }
        return List.copyOf(patterns);
    }
}
