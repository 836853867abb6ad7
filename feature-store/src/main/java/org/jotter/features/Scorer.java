package org.jotter.features;

import tech.tablesaw.api.Table;

/** Something that scores rows: a trained model, seen from the feature store. */
@FunctionalInterface
public interface Scorer {

    /**
     * Scores each row of {@code rows}.
     *
     * @return the prediction frame: as many rows, in the same order, and only the columns of the
     *     model's output signature ({@code prediction}, {@code probability_<label>}, ...)
     */
    Table predict(Table rows);
}
