package org.jotter.models.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How columns become features where the defaults are not wanted. By default a number is
 * standardised and a missing one reads as the mean; a missing text or boolean reads as no value;
 * and where the training rows hold missing values, a feature of its own (the indicator) says so.
 *
 * <pre>{@code
 * var gentle = Preprocessing.defaults().minMax("wind").fillMedian("wind", "gust").fill("origin", "unknown");
 * mlflow.train(trainer, train.splitByTime(0.8), gentle);
 * }</pre>
 *
 * <p>What is measured (a mean, a smallest value, a mode) is of the training rows alone, of the
 * values that are there. Whether a rule fits a column is checked when a model is trained. A later
 * rule for a column replaces an earlier one of its sort. Immutable; safe for all threads.
 */
public final class Preprocessing {

    private static final Preprocessing DEFAULTS = new Preprocessing(Map.of(), false);

    private final Map<String, ColumnRules> rules;
    private final boolean nonNegative;

    private Preprocessing(Map<String, ColumnRules> rules, boolean nonNegative) {
        this.rules = rules;
        this.nonNegative = nonNegative;
    }

    public static Preprocessing defaults() {
        return DEFAULTS;
    }

    /** Numbers as {@code (value - mean) / standard deviation}: the default. */
    public Preprocessing standardise(String... columns) {
        return scaling(ScalingRule.STANDARDISE, columns);
    }

    /** Numbers as {@code (value - min) / (max - min)}: the training rows lie between 0 and 1. */
    public Preprocessing minMax(String... columns) {
        return scaling(ScalingRule.MIN_MAX, columns);
    }

    /** Numbers as they are. */
    public Preprocessing unscaled(String... columns) {
        return scaling(ScalingRule.NONE, columns);
    }

    /**
     * No feature of any column is negative: a number is scaled by {@link #minMax} unless another
     * rule says how, and 0 where it would be less, as for a value below all training rows. {@code
     * mlflow.train} asks for it by itself where a trainer is known to need it, as naive Bayes does.
     */
    public Preprocessing nonNegative() {
        return new Preprocessing(rules, true);
    }

    /** A missing number reads as the mean: the default. */
    public Preprocessing fillMean(String... columns) {
        return fill(FillRule.MEAN, columns);
    }

    /** A missing number reads as the median: of an even count, halfway between the middle two. */
    public Preprocessing fillMedian(String... columns) {
        return fill(FillRule.MEDIAN, columns);
    }

    /**
     * A missing number, text or boolean reads as the most frequent value: of equally frequent ones
     * the least, by number or by natural order.
     */
    public Preprocessing fillMode(String... columns) {
        return fill(FillRule.MODE, columns);
    }

    /**
     * A missing number reads as this one, in the column's own unit.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it is not finite
     */
    public Preprocessing fill(String column, double value) {
        if (!Double.isFinite(value)) {
            throw RuleErrors.notFinite(column, value);
        }
        return fill(FillRule.constant(value), column);
    }

    /**
     * A missing text reads as this one, which becomes a category of its own where the training rows
     * lack it.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it is empty
     */
    public Preprocessing fill(String column, String value) {
        if (value.isEmpty()) {
            throw RuleErrors.emptyText(column);
        }
        return fill(FillRule.constant(value), column);
    }

    /** A missing boolean reads as this one. */
    public Preprocessing fill(String column, boolean value) {
        return fill(FillRule.constant(value), column);
    }

    /**
     * A second feature says whether the value was missing, even where the training rows lack none.
     */
    public Preprocessing indicator(String... columns) {
        return changed("indicator", columns, rule -> rule.with(true));
    }

    /** No second feature says that a value was missing. */
    public Preprocessing noIndicator(String... columns) {
        return changed("noIndicator", columns, rule -> rule.with(false));
    }

    private Preprocessing scaling(ScalingRule scaling, String... columns) {
        return changed(scaling.method(), columns, rule -> rule.with(scaling));
    }

    private Preprocessing fill(FillRule fill, String... columns) {
        return changed(fill.method(), columns, rule -> rule.with(fill));
    }

    private Preprocessing changed(
            String method, String[] columns, UnaryOperator<ColumnRules> change) {
        if (columns.length == 0) {
            throw RuleErrors.noColumns(method);
        }
        Map<String, ColumnRules> more = new LinkedHashMap<>(rules);
        for (String column : columns) {
            more.put(column, change.apply(said(column)));
        }
        return new Preprocessing(more, nonNegative);
    }

    /** The rules of one column. */
    ColumnRules of(String column) {
        ColumnRules said = said(column);
        return nonNegative ? said.neverNegative() : said;
    }

    private ColumnRules said(String column) {
        return rules.getOrDefault(column, ColumnRules.DEFAULT);
    }

    /** Refuses a rule for a column that nothing is learned from. */
    void check(List<String> featureColumns) {
        for (String column : rules.keySet()) {
            if (!featureColumns.contains(column)) {
                throw RuleErrors.noColumn(column, featureColumns);
            }
        }
    }

    /**
     * What differs from the defaults: {@code wind: min_max, median; origin: 'unknown'}, before it
     * {@code non-negative (min_max)} where that is so of all columns.
     */
    @Override
    public String toString() {
        return Stream.concat(
                        nonNegative ? Stream.of("non-negative (min_max)") : Stream.of(),
                        rules.entrySet().stream()
                                .map(rule -> rule.getKey() + ": " + rule.getValue().inWords()))
                .collect(Collectors.joining("; "));
    }
}
