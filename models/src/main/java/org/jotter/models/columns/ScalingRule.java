package org.jotter.models.columns;

import java.util.Locale;

/** How a number is to be scaled, before the training rows were seen. */
enum ScalingRule {
    STANDARDISE("standardise") {
        @Override
        Scaling fit(NumberStatistics seen) {
            return new Scaling.Standardise(seen.mean(), seen.scale());
        }
    },
    MIN_MAX("minMax") {
        @Override
        Scaling fit(NumberStatistics seen) {
            double above = Math.max(seen.min() + 1, Math.nextUp(seen.min()));
            return new Scaling.MinMax(seen.min(), seen.max() > seen.min() ? seen.max() : above);
        }
    },
    NONE("unscaled") {
        @Override
        Scaling fit(NumberStatistics seen) {
            return new Scaling.None();
        }
    };

    private final String method;

    ScalingRule(String method) {
        this.method = method;
    }

    abstract Scaling fit(NumberStatistics seen);

    /** The call that asks for it. */
    String method() {
        return method;
    }

    String inWords() {
        return this == NONE ? method : name().toLowerCase(Locale.ROOT);
    }
}
