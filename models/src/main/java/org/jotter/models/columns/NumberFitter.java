package org.jotter.models.columns;

import java.util.Optional;
import org.jotter.tables.cells.DataType;
import tech.tablesaw.api.NumericColumn;

/** Makes the plan of a column of numbers by its rules and its training rows. */
record NumberFitter(NumericColumn<?> column, ColumnRules rules) {

    NumberFitter {
        rules.fill()
                .filter(fill -> fill.kind() == FillRule.Kind.CONSTANT)
                .filter(fill -> !(fill.value() instanceof Double))
                .ifPresent(
                        fill -> {
                            throw RuleErrors.otherConstant(column.name(), "numbers", fill.value());
                        });
    }

    /** Empty where the rows hold no two different states, as the model would see them. */
    Optional<NumericPlan> plan() {
        NumberStatistics seen = NumberStatistics.of(column);
        NumberFill fill = fill(seen);
        if (seen.saysNothing() || isFilledUp(seen, fill)) {
            return Optional.empty();
        }
        return Optional.of(
                new NumericPlan(
                        column.name(), DataType.of(column), scaling(seen), fill, seen.missing()));
    }

    private static boolean isFilledUp(NumberStatistics seen, NumberFill fill) {
        return seen.min() == seen.max() && fill.value() == seen.min() && !fill.indicator();
    }

    private Scaling scaling(NumberStatistics seen) {
        ScalingRule rule = rules.numbers();
        if (rule == ScalingRule.MIN_MAX && Double.isInfinite(seen.max() - seen.min())) {
            throw RuleErrors.tooWide(column.name());
        }
        Scaling scaling = rule.fit(seen);
        return rules.nonNegative() ? neverNegative(scaling, rule, seen) : scaling;
    }

    private Scaling neverNegative(Scaling scaling, ScalingRule rule, NumberStatistics seen) {
        if (scaling.apply(seen.min()) < 0) {
            throw RuleErrors.negative(column.name(), rule.method());
        }
        return new Scaling.NonNegative(scaling);
    }

    private NumberFill fill(NumberStatistics seen) {
        boolean indicator = rules.indicator(seen.missing());
        FillRule rule = rules.fill().orElse(FillRule.MEAN);
        return switch (rule.kind()) {
            case MEAN -> new NumberFill(NumberFill.Strategy.MEAN, seen.mean(), indicator);
            case MEDIAN -> new NumberFill(NumberFill.Strategy.MEDIAN, sorted().median(), indicator);
            case MODE -> new NumberFill(NumberFill.Strategy.MODE, sorted().mode(), indicator);
            case CONSTANT ->
                    new NumberFill(NumberFill.Strategy.CONSTANT, (Double) rule.value(), indicator);
        };
    }

    private SortedNumbers sorted() {
        return SortedNumbers.of(column);
    }
}
