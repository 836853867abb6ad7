package org.jotter.values;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;

/** Floating-point numbers in Python's notation: the fewest digits that give the number back. */
final class PythonNumber {

    private static final int FIRST_LARGE = 16;
    private static final int LAST_SMALL = -4;

    private PythonNumber() {}

    static String of(double value) {
        return Double.isFinite(value)
                ? notation(NumberOutput.toString(value, true), d -> d.doubleValue() == value)
                : notFinite(value);
    }

    static String of(float value) {
        return Float.isFinite(value)
                ? notation(NumberOutput.toString(value, true), d -> d.floatValue() == value)
                : notFinite(value);
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    private static String notation(String javas, Predicate<BigDecimal> isValue) {
        BigDecimal value = new BigDecimal(javas);
        if (value.signum() == 0) {
            return javas.startsWith("-") ? "-0.0" : "0.0";
        }
        BigDecimal one = value.round(new MathContext(1)); // Java gives two digits where one will do
        BigDecimal digits = (isValue.test(one) ? one : value).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= FIRST_LARGE || exponent < LAST_SMALL) {
            return digits.scaleByPowerOfTen(-exponent).toPlainString() + power(exponent);
        }
        return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
    }

    private static String power(int exponent) {
        return "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
