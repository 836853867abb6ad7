package org.jotter.features;

import static org.jotter.features.FeatureErrors.invalid;

import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.columns.Column;

/** The sentences about labels whose rows cannot be counted or shared out. */
final class LabelErrors {

    private LabelErrors() {}

    static JotterException noLabel() {
        return invalid(
                "The training set has no label column. Name one with label(\"...\") before"
                        + " create()");
    }

    static JotterException noClasses(Column<?> column) {
        return invalid(
                "The label column '%s' is %s; only a string, boolean or integer label has rows to count. Split at random with split(0.8, 42)"
                        .formatted(column.name(), ColumnKind.wordFor(column)));
    }

    static JotterException oneRowEach(Column<?> column, double fraction) {
        return invalid(
                "Every label of the column '%s' has one row only, so none can be on both sides. Split at random with split(%s, 42)"
                        .formatted(column.name(), fraction));
    }

    static JotterException allRare(Column<?> column, int fewest, int most) {
        return invalid(
                "No label of the column '%s' has %d rows; the most frequent has %d. Ask for fewer"
                        .formatted(column.name(), fewest, most));
    }
}
