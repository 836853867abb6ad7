package org.jotter.tracking.testing;

/**
 * How often a test that counts rounds goes round: all of them in {@code ./jotter test --long}, a
 * tenth in {@code ./jotter test}.
 */
public final class Rounds {

    private static final boolean LONG = Boolean.getBoolean("jotter.long");

    private Rounds() {}

    /** Where each round asks a server some ten times: a fortieth in {@code ./jotter test}. */
    public static int overHttp(int all) {
        return LONG ? all : Math.max(1, all / 40);
    }

    public static int of(int all) {
        return LONG ? all : Math.max(1, all / 10);
    }
}
