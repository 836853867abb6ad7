package org.jotter.models;

import org.tribuo.Output;
import org.tribuo.Prediction;
import tech.tablesaw.api.Table;

/**
 * The predictions for the rows of one table, on their way to a prediction frame. Used by one
 * thread.
 */
public interface Predictions<T extends Output<T>> {

    /**
     * Takes the prediction for a row.
     *
     * @throws org.jotter.tracking.errors.JotterException where it is not a number
     */
    void put(int row, Prediction<T> prediction);

    /** The frame of all rows: the columns of {@link Target#frame}. */
    Table frame();
}
