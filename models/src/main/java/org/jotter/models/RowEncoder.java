package org.jotter.models;

/** Turns one column's cell into features. */
@FunctionalInterface
interface RowEncoder {

    void encode(int row, FeatureRow features);
}
