package org.jotter.models.tasks;

import org.jotter.tracking.errors.JotterException;

/** What is said of a model that predicts NaN. */
public final class NotNumbers {

    private NotNumbers() {}

    public static JotterException inRow(int row) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model's scores for row %d are not numbers: its training did not converge. Train"
                                .formatted(row)
                        + " again with a lower learning rate or another trainer");
    }
}
