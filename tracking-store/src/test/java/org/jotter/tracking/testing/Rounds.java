package org.jotter.tracking.testing;

/**
 * How often a test that counts rounds goes round: all of them in {@code ./jotter test --long}, a
 * tenth in {@code ./jotter test}.
 */
public final class Rounds {

    private static final boolean LONG = Boolean.getBoolean("jotter.long");

    private Rounds() {}

    public static int of(int all) {
        return LONG ? all : Math.max(1, all / 10);
    }
}
