package org.jotter.charts.dressing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jotter.charts.text.Numbers;

/**
 * How the numbers along one axis are written: all with as many decimals, with commas from 10,000
 * on, as powers of ten where they are very large or small. Which ones there will be is known once
 * the chart has been painted, so it is painted twice.
 */
final class AxisNumbers implements Function<Double, String> {

    /** Neighbours on an axis differ within so many digits. */
    private static final MathContext EXACT = new MathContext(12);

    private static final double COMMAS_FROM = 10_000;
    private static final double POWERS_FROM = 1e7;
    private static final double POWERS_BELOW = 1e-3;
    private static final double POWERS_BELOW_ALONE = 1e-4;

    private final List<Double> asked = new ArrayList<>();
    private int decimals;
    private double largest = Double.NaN;

    /** XChart asks for the numbers of an axis in rising order, once for each step that it tries. */
    @Override
    public String apply(Double value) {
        if (Double.isNaN(largest)) {
            if (!asked.isEmpty() && value <= asked.get(asked.size() - 1)) {
                asked.clear();
            }
            asked.add(value);
        }
        return text(value);
    }

    /** From here on all are written like the ones asked for last. */
    void settle() {
        largest = asked.stream().mapToDouble(Math::abs).max().orElse(0);
        decimals = asked.stream().mapToInt(value -> decimals(exact(value))).max().orElse(0);
    }

    private String text(double value) {
        boolean alone = Double.isNaN(largest);
        double size = alone ? Math.abs(value) : largest;
        double least = alone ? POWERS_BELOW_ALONE : POWERS_BELOW;
        BigDecimal exact = exact(value);
        boolean power = size >= POWERS_FROM || size < least;
        if (exact.signum() == 0) {
            return power ? "0" : plain(exact, size);
        }
        return power ? Numbers.scientific(exact) : plain(exact, size);
    }

    private String plain(BigDecimal exact, double size) {
        DecimalFormat format =
                new DecimalFormat(
                        size >= COMMAS_FROM ? "#,##0" : "0",
                        DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, decimals(exact)));
        return format.format(exact);
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).round(EXACT).stripTrailingZeros();
    }

    private static int decimals(BigDecimal exact) {
        return Math.max(0, exact.scale());
    }
}
