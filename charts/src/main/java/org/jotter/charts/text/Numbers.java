package org.jotter.charts.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written. */
public final class Numbers {

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e15;

    private Numbers() {}

    /** Any value as a cell shows it: numbers by {@link #number}, the rest by toString. */
    public static String format(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return number(((Number) value).doubleValue());
        }
        return String.valueOf(value);
    }

    /**
     * Four significant digits without trailing zeros, but never less than the whole part: {@code
     * 0.1235}, {@code 123457}, {@code 1.5e-7}.
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        if (size >= PLAIN_BELOW || (size > 0 && size < PLAIN_FROM)) {
            return scientific(BigDecimal.valueOf(value).round(FOUR_DIGITS));
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded =
                size < 1000 ? exact.round(FOUR_DIGITS) : exact.setScale(0, RoundingMode.HALF_UP);
        return plain(rounded);
    }

    /** Plain digits without trailing zeros; no {@code -0}. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** As {@code 1.5e-7}. */
    public static String scientific(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /**
     * A share as a whole percentage, as {@code 12%}; {@code <1%} and {@code >99%} where rounding
     * would make a part nothing or the whole.
     */
    public static String percent(double share) {
        long percent = Math.round(share * 100);
        if (percent == 0 && share > 0) {
            return "<1%";
        }
        return percent == 100 && share < 1 ? ">99%" : percent + "%";
    }
}
