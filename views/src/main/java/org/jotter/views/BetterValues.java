package org.jotter.views;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Which of two values of a metric is the better one, where the name of the metric tells. */
final class BetterValues {

    private static final Pattern LOWER =
            Pattern.compile("(.*[_/. -])?(loss|error|mse|rmse|mae|mape|perplexity)([_/. -].*)?");

    private static final Pattern HIGHER =
            Pattern.compile(
                    "(.*[_/. -])?(accuracy|precision|recall|f1|f2|auc|auroc|auprc|r2|mcc|ndcg|map)"
                            + "([_/. -].*)?");

    private BetterValues() {}

    /** The best of the values; empty where the name does not tell, or all are the same. */
    static OptionalDouble best(String metric, List<Double> values) {
        if (values.stream().filter(Objects::nonNull).distinct().count() < 2) {
            return OptionalDouble.empty();
        }
        DoubleStream known =
                values.stream()
                        .filter(value -> value != null && !value.isNaN())
                        .mapToDouble(Double::doubleValue);
        if (isLower(metric)) {
            return known.min();
        }
        return isHigher(metric) ? known.max() : OptionalDouble.empty();
    }

    /** True where the first value is better than the second; false where nobody knows. */
    static boolean isBetter(String metric, double value, double than) {
        return isLower(metric) ? value < than : isHigher(metric) && value > than;
    }

    static boolean isKnown(String metric) {
        return isLower(metric) || isHigher(metric);
    }

    private static boolean isLower(String metric) {
        return LOWER.matcher(metric.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isHigher(String metric) {
        return !isLower(metric) && HIGHER.matcher(metric.toLowerCase(Locale.ROOT)).matches();
    }
}
