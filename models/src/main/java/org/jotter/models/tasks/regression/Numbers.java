package org.jotter.models.tasks.regression;

import java.util.Arrays;
import java.util.List;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Tasks;
import org.jotter.models.tasks.LabelColumns;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Checks the label column of a split: finite numbers, and not all the same. */
final class Numbers {

    private Numbers() {}

    static NumberTarget of(TrainingSplit split) {
        LabelColumns label = LabelColumns.of(split, split.source().label());
        double[] train = finite(label.train());
        finite(label.test());
        checkTwo(label.train().name(), train);
        return new NumberTarget(List.of(label.train().name()));
    }

    private static double[] finite(Column<?> column) {
        double[] values = values(column);
        for (int row = 0; row < values.length; row++) {
            if (Double.isInfinite(values[row])) {
                throw LabelColumns.invalid(
                        "The label column '%s' is infinite in row %d. Drop such rows first",
                        column.name(), row);
            }
        }
        return values;
    }

    /** The cells of a label column as doubles. */
    static double[] values(Column<?> column) {
        if (column instanceof NumericColumn<?> numbers) {
            return numbers.asDoubleArray();
        }
        throw LabelColumns.invalid(
                "The label column '%s' is %s; a regression needs a number. Train a"
                        + " classifier, with %s, or take a column of numbers",
                column.name(), ColumnKind.wordFor(column), Tasks.trainerOf("classification"));
    }

    private static void checkTwo(String name, double[] values) {
        if (Arrays.stream(values).distinct().limit(2).count() == 1) {
            throw LabelColumns.invalid(
                    "The label column '%s' holds only %s in the training rows, so there is nothing"
                            + " to learn. Train on rows of at least two values",
                    name, values[0]);
        }
    }
}
