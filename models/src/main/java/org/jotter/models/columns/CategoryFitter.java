package org.jotter.models.columns;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Finds what a missing text or boolean reads as, by its rules and its training rows.
 *
 * @param name the column
 * @param kind what it holds, in words
 * @param type the class of a constant for it
 * @param counts how often each value is in the training rows
 * @param missing how many of them have none
 */
record CategoryFitter(
        String name,
        String kind,
        Class<?> type,
        SortedMap<String, Integer> counts,
        int missing,
        ColumnRules rules) {

    CategoryFitter {
        rules.scaling()
                .ifPresent(
                        scaling -> {
                            throw RuleErrors.forNumbers(name, kind, scaling.method());
                        });
    }

    CategoryFill fill() {
        boolean indicator = rules.indicator(missing);
        Optional<FillRule> rule = rules.fill();
        if (rule.isEmpty()) {
            return new CategoryFill(CategoryFill.Strategy.NONE, "", indicator);
        }
        return switch (rule.get().kind()) {
            case MODE -> new CategoryFill(CategoryFill.Strategy.MODE, mode(), indicator);
            case CONSTANT ->
                    new CategoryFill(
                            CategoryFill.Strategy.CONSTANT,
                            constant(rule.get().value()),
                            indicator);
            case MEAN, MEDIAN -> throw RuleErrors.forNumbers(name, kind, rule.get().method());
        };
    }

    private String constant(Object value) {
        if (!type.isInstance(value)) {
            throw RuleErrors.otherConstant(name, kind, value);
        }
        return value.toString();
    }

    /** The first of the most frequent ones. */
    private String mode() {
        String mode = counts.firstKey();
        for (String value : counts.keySet()) {
            if (counts.get(value) > counts.get(mode)) {
                mode = value;
            }
        }
        return mode;
    }

    /** The values as the model sees them: missing ones are filled. */
    TreeSet<String> values() {
        TreeSet<String> values = new TreeSet<>(counts.keySet());
        String filled = fill().value();
        if (missing > 0 && !filled.isEmpty()) {
            values.add(filled);
        }
        return values;
    }

    /** True where all training rows look the same to the model. */
    boolean saysNothing() {
        TreeSet<String> states = values();
        if (missing > 0 && fill().value().isEmpty()) {
            // A boolean without a feature is a false one.
            states.add(type == Boolean.class ? "false" : "");
        }
        return states.size() == 1 && !(missing > 0 && fill().indicator());
    }
}
