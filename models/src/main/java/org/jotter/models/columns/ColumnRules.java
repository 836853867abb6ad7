package org.jotter.models.columns;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said of one column; what is empty goes by the default of its kind.
 *
 * @param nonNegative true where no feature may be negative, which changes the default
 */
record ColumnRules(
        Optional<ScalingRule> scaling,
        Optional<FillRule> fill,
        Optional<Boolean> indicator,
        boolean nonNegative) {

    static final ColumnRules DEFAULT =
            new ColumnRules(Optional.empty(), Optional.empty(), Optional.empty(), false);

    ColumnRules with(ScalingRule other) {
        return new ColumnRules(Optional.of(other), fill, indicator, nonNegative);
    }

    ColumnRules with(FillRule other) {
        return new ColumnRules(scaling, Optional.of(other), indicator, nonNegative);
    }

    ColumnRules with(boolean wanted) {
        return new ColumnRules(scaling, fill, Optional.of(wanted), nonNegative);
    }

    ColumnRules neverNegative() {
        return new ColumnRules(scaling, fill, indicator, true);
    }

    /** How numbers are scaled. */
    ScalingRule numbers() {
        return scaling.orElse(nonNegative ? ScalingRule.MIN_MAX : ScalingRule.STANDARDISE);
    }

    /** Whether missing is a feature of its own: by default where the training rows hold missing. */
    boolean indicator(int missing) {
        return indicator.orElse(missing > 0);
    }

    String inWords() {
        return Stream.of(
                        scaling.map(ScalingRule::inWords),
                        fill.map(FillRule::inWords),
                        indicator.map(wanted -> wanted ? "indicator" : "no indicator"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
