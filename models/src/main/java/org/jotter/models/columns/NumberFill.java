package org.jotter.models.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What a missing number reads as.
 *
 * @param strategy how the value was found
 * @param value the value, in the column's own unit
 * @param indicator true where a second feature says that it was missing
 */
public record NumberFill(Strategy strategy, double value, boolean indicator) {

    /** Of the training rows, or given. */
    public enum Strategy {
        @JsonProperty("mean")
        MEAN,
        @JsonProperty("median")
        MEDIAN,
        @JsonProperty("mode")
        MODE,
        @JsonProperty("constant")
        CONSTANT
    }

    public NumberFill {
        Objects.requireNonNull(strategy, "strategy");
        Finite.check(value);
    }
}
