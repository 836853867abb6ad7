package org.jotter.charts.dressing;

import java.util.Locale;
import org.jotter.charts.text.Text;

/** What is said of a chart that does not show all there is. */
final class Notes {

    private static final int NAME_LIMIT = 30;

    private Notes() {}

    /** As {@code 7,000 of 1,000,000 points drawn}. */
    static String pointsDrawn(String series, long drawn, long all) {
        String name = series.isEmpty() ? "" : Text.cutMiddle(series, NAME_LIMIT) + ": ";
        return String.format(Locale.ROOT, "%s%,d of %,d points drawn", name, drawn, all);
    }

    /** As {@code 12 more without a line in the legend}. */
    static String notInLegend(int count) {
        return String.format(Locale.ROOT, "%,d more not in the legend", count);
    }
}
