package org.jotter.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;

/** Curves of rates, which are between 0 and 1. */
final class Rates {

    static final int MOST_CURVES = 18;
    private static final int NAME_LIMIT = 40;

    private Rates() {}

    /**
     * Refuses a curve with less than two points, or with a point that is no rate.
     *
     * @param kind what the curve is, as {@code ROC curve}
     */
    static void check(String kind, Series curve) {
        if (curve.size() < 2) {
            throw new IllegalArgumentException(
                    "The %s '%s' has %s; give at least two"
                            .formatted(kind, curve.name(), Text.count(curve.size(), "point")));
        }
        for (int i = 0; i < curve.size(); i++) {
            checkRate(kind, curve.name(), curve.x(i));
            checkRate(kind, curve.name(), curve.y(i));
        }
    }

    private static void checkRate(String kind, String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(
                    "The %s '%s' has the rate %s; give numbers between 0 and 1"
                            .formatted(kind, name, rate));
        }
    }

    /** The best y to be had at an x or left of it, on the segments of a curve that rises. */
    static double bestAt(Series curve, double x) {
        double best = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) <= x) {
                best = Math.max(best, curve.y(i));
            }
            if (i > 0 && curve.x(i - 1) < x && x < curve.x(i)) {
                double share = (x - curve.x(i - 1)) / (curve.x(i) - curve.x(i - 1));
                best = Math.max(best, curve.y(i - 1) + share * (curve.y(i) - curve.y(i - 1)));
            }
        }
        return best;
    }

    /** The first row of a table of curves: what x is, then what y is, or the curves' names. */
    static List<String> header(String x, String y, List<Series> curves) {
        List<String> header = new ArrayList<>(List.of(x));
        if (curves.size() == 1) {
            header.add(y);
        } else {
            curves.stream()
                    .limit(MOST_CURVES)
                    .forEach(curve -> header.add(Text.cutMiddle(curve.name(), NAME_LIMIT)));
        }
        header.add("");
        return header;
    }

    /** A further row: x, each curve's y there, and what stands behind. */
    static List<String> row(
            double x, List<Series> curves, ToDoubleFunction<Series> y, String behind) {
        List<String> row = new ArrayList<>(List.of(Numbers.number(x)));
        curves.stream()
                .limit(MOST_CURVES)
                .forEach(curve -> row.add(Numbers.number(y.applyAsDouble(curve))));
        row.add(behind);
        return row;
    }
}
