package org.jotter.models.columns;

/** Refuses numbers of a plan that nothing can be read by; in a file they are damage. */
final class Finite {

    private Finite() {}

    static void check(double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " is not finite");
            }
        }
    }

    static void checkPositive(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(value + " is not positive");
        }
    }
}
