package org.jotter.charts;

/** A point of a ROC curve: both rates are between 0 and 1. */
public record RocPoint(double falsePositiveRate, double truePositiveRate) {

    public RocPoint {
        checkRate("false", falsePositiveRate);
        checkRate("true", truePositiveRate);
    }

    private static void checkRate(String which, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(
                    "The %s positive rate is %s; give a number between 0 and 1"
                            .formatted(which, rate));
        }
    }
}
