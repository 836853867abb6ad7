package org.jotter.charts;

import java.util.Objects;

/** A labelled value of a bar chart; the value is finite. */
public record Bar(String label, double value) {

    public Bar {
        Objects.requireNonNull(label, "label");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The bar '%s' has the value %s; give a finite number".formatted(label, value));
        }
    }
}
