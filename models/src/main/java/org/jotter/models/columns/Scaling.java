package org.jotter.models.columns;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** How a number is scaled, with what the training rows said about it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scaling.Standardise.class, name = "standardise"),
    @JsonSubTypes.Type(value = Scaling.MinMax.class, name = "min_max"),
    @JsonSubTypes.Type(value = Scaling.None.class, name = "none"),
    @JsonSubTypes.Type(value = Scaling.NonNegative.class, name = "non_negative")
})
public sealed interface Scaling {

    double apply(double value);

    /**
     * {@code (value - mean) / scale}, so that gradient descent converges; scikit-learn's
     * StandardScaler.
     *
     * @param scale the standard deviation of the population; 1 where the rows hold one value only
     */
    record Standardise(double mean, double scale) implements Scaling {

        public Standardise {
            Finite.check(mean, scale);
            Finite.checkPositive(scale);
        }

        @Override
        public double apply(double value) {
            return (value - mean) / scale;
        }
    }

    /** {@code (value - min) / (max - min)}; scikit-learn's MinMaxScaler. */
    record MinMax(double min, double max) implements Scaling {

        public MinMax {
            Finite.check(min, max);
            Finite.checkPositive(max - min);
        }

        @Override
        public double apply(double value) {
            return (value - min) / (max - min);
        }
    }

    /**
     * Another scaling, and 0 for what it makes negative: a value below all training rows must not
     * reach a model that takes none.
     */
    record NonNegative(Scaling of) implements Scaling {

        public NonNegative {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public double apply(double value) {
            return Math.max(0, of.apply(value));
        }
    }

    /** The value as it is. */
    record None() implements Scaling {

        @Override
        public double apply(double value) {
            return value;
        }
    }
}
