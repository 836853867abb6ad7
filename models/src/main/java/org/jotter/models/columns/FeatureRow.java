package org.jotter.models.columns;

import java.util.Arrays;
import org.tribuo.Example;
import org.tribuo.Output;
import org.tribuo.impl.ArrayExample;

/** The features of one row on their way to a Tribuo example; one buffer serves all rows. */
public final class FeatureRow {

    private final String fallback;
    private String[] names = new String[32];
    private double[] values = new double[32];
    private int size;

    /**
     * @param fallback a feature that the model knows, for rows that have none
     */
    public FeatureRow(String fallback) {
        this.fallback = fallback;
    }

    public void add(String name, double value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    /** The example of what was added; the buffer is empty again. */
    public <T extends Output<T>> Example<T> toExample(T output) {
        if (size == 0) {
            // Tribuo refuses an example without a feature; a known one that is zero says nothing.
            add(fallback, 0);
        }
        Example<T> example =
                new ArrayExample<>(output, Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        size = 0;
        return example;
    }
}
