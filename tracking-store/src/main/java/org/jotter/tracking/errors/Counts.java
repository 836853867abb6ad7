package org.jotter.tracking.errors;

import java.util.Locale;

/** A number of things, for a sentence. */
public final class Counts {

    private Counts() {}

    /**
     * {@code "1 row"}, {@code "2 rows"}, {@code "12,000 rows"}.
     *
     * @param noun of one thing; more take an s
     */
    public static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
