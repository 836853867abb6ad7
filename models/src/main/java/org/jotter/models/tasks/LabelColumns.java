package org.jotter.models.tasks;

import java.util.List;
import org.jotter.features.TrainingSplit;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * One label column in the two parts of a split, each with rows and every row with a value.
 *
 * @param train of the rows to train on
 * @param test of the rows held out
 */
public record LabelColumns(Column<?> train, Column<?> test) {

    /**
     * The column of that name.
     *
     * @throws JotterException where there is none, or rows or values are missing
     */
    public static LabelColumns of(TrainingSplit split, String name) {
        LabelColumns columns =
                new LabelColumns(column(split.train(), name), column(split.test(), name));
        checkRows(split);
        columns.checkMissing();
        return columns;
    }

    private static Column<?> column(Table table, String name) {
        List<String> names = table.columnNames();
        if (!names.contains(name)) {
            throw new JotterException(
                    JotterException.Kind.MISSING,
                    "No label column '%s' in the training set.%s Its columns are: %s"
                            .formatted(
                                    name, Names.didYouMean(name, names), String.join(", ", names)));
        }
        return table.column(names.indexOf(name));
    }

    private static void checkRows(TrainingSplit split) {
        if (split.train().isEmpty() || split.test().isEmpty()) {
            throw invalid(
                    "The split has %s to train on and %d held out; both parts need rows. Split"
                            + " otherwise, as in split(0.8, 42)",
                    Counts.of(split.train().rowCount(), "row"), split.test().rowCount());
        }
    }

    private void checkMissing() {
        int missing = train.countMissing() + test.countMissing();
        if (missing > 0) {
            throw invalid(
                    "The label column '%s' has %s without a value. Drop them first:"
                            + " table.dropWhere(table.column(\"%s\").isMissing())",
                    train.name(), Counts.of(missing, "row"), train.name());
        }
    }

    /** A sentence about a label that cannot be learned from. */
    public static JotterException invalid(String message, Object... values) {
        return new JotterException(JotterException.Kind.INVALID, message.formatted(values));
    }
}
