package org.jotter.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jotter.charts.text.Numbers;

/**
 * A linear scale whose ends and marks are round numbers: mark {@code i} stands at {@code i * step}.
 */
record Axis(BigDecimal step, long firstMark, long lastMark) {

    /** Values beyond are drawn at the edge, and values under its inverse as zero. */
    private static final double LIMIT = 1e300;

    /** Below this share of its values a range would drown in the rounding of doubles. */
    private static final double LEAST_SPREAD = 1e-9;

    /** The scale that covers both values with about so many marks. */
    static Axis covering(double lowest, double highest, int marks) {
        double low = Math.max(-LIMIT, Math.min(LIMIT, lowest));
        double high = Math.max(-LIMIT, Math.min(LIMIT, highest));
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high - low <= Math.max(size * LEAST_SPREAD, 1 / LIMIT)) {
            double margin = size <= 1 / LIMIT ? 0.5 : size * 0.1;
            low -= margin;
            high += margin;
        }
        BigDecimal step = roundStep((high - low) / marks);
        return new Axis(
                step, mark(low, step, RoundingMode.FLOOR), mark(high, step, RoundingMode.CEILING));
    }

    /** The next of 1, 2, 5, 10, 20, 50 and so on. */
    private static BigDecimal roundStep(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static long mark(double value, BigDecimal step, RoundingMode rounding) {
        return BigDecimal.valueOf(value).divide(step, 0, rounding).longValueExact();
    }

    double valueAt(long mark) {
        return step.multiply(BigDecimal.valueOf(mark)).doubleValue();
    }

    /** How far along the scale a value stands: 0 at its low end, 1 at its high end. */
    double share(double value) {
        double low = valueAt(firstMark);
        return Math.max(0, Math.min(1, (value - low) / (valueAt(lastMark) - low)));
    }

    String label(long mark) {
        BigDecimal value = step.multiply(BigDecimal.valueOf(mark));
        String plain = Numbers.plain(value);
        return plain.length() <= 8 ? plain : Numbers.scientific(value);
    }
}
