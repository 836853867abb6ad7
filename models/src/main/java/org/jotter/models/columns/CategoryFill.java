package org.jotter.models.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What a missing text or boolean reads as.
 *
 * @param strategy how the value was found
 * @param value the value as text; empty where there is none
 * @param indicator true where missing is a feature of its own
 */
public record CategoryFill(Strategy strategy, String value, boolean indicator) {

    /** No value at all, that of most training rows, or one that was given. */
    public enum Strategy {
        @JsonProperty("none")
        NONE,
        @JsonProperty("mode")
        MODE,
        @JsonProperty("constant")
        CONSTANT
    }

    public CategoryFill {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(value, "value");
    }
}
