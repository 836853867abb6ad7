package org.jotter.models.columns;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said of one column; what is empty goes by the default of its kind. */
record ColumnRules(
        Optional<ScalingRule> scaling, Optional<FillRule> fill, Optional<Boolean> indicator) {

    static final ColumnRules DEFAULT =
            new ColumnRules(Optional.empty(), Optional.empty(), Optional.empty());

    ColumnRules with(ScalingRule other) {
        return new ColumnRules(Optional.of(other), fill, indicator);
    }

    ColumnRules with(FillRule other) {
        return new ColumnRules(scaling, Optional.of(other), indicator);
    }

    ColumnRules with(boolean wanted) {
        return new ColumnRules(scaling, fill, Optional.of(wanted));
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
