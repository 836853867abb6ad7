package org.jotter.models.columns;

/** Turns one column's cell into features. */
@FunctionalInterface
public interface RowEncoder {

    void encode(int row, FeatureRow features);
}
