package org.jotter.models.columns;

/**
 * Tells a text column that is a category from one that is free text or an identifier: it looks free
 * with more than 200 different values that are also more than 5% of the rows, or with a different
 * value in every one of at least 20 rows.
 */
public final class TextRule {

    private static final int MOST_CATEGORIES = 200;
    private static final double MOST_OF_ROWS = 0.05;
    private static final int FEWEST_ROWS = 20;

    private TextRule() {}

    public static boolean looksFree(int different, int rows) {
        return (different > MOST_CATEGORIES && different > MOST_OF_ROWS * rows)
                || (different == rows && rows >= FEWEST_ROWS);
    }
}
