package org.jotter.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jotter.features.TrainingSplit;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Checks the label column of a split and reads its classes. */
final class Labels {

    private Labels() {}

    static LabelPlan of(TrainingSplit split) {
        String name = split.source().label();
        Column<?> train = column(split.train(), name);
        Column<?> test = column(split.test(), name);
        checkRows(split);
        checkMissing(name, train.countMissing() + test.countMissing());
        LabelType type = LabelType.of(train).orElseThrow(() -> noClasses(train));
        LabelPlan plan = LabelPlan.of(train, type);
        checkTwo(plan);
        checkApart(name, plan.labels());
        checkSeen(plan, test);
        return plan;
    }

    private static Column<?> column(Table table, String name) {
        int index = table.columnNames().indexOf(name);
        if (index < 0) {
            throw new JotterException(
                    JotterException.Kind.MISSING,
                    "No label column '%s' in the training set.%s Its columns are: %s"
                            .formatted(
                                    name,
                                    Names.didYouMean(name, table.columnNames()),
                                    String.join(", ", table.columnNames())));
        }
        return table.column(index);
    }

    private static void checkRows(TrainingSplit split) {
        if (split.train().isEmpty() || split.test().isEmpty()) {
            throw invalid(
                    "The split has %d rows to train on and %d held out; both parts need rows. Split"
                            + " otherwise, as in splitByTime(0.8)",
                    split.train().rowCount(), split.test().rowCount());
        }
    }

    private static void checkMissing(String name, int missing) {
        if (missing > 0) {
            throw invalid(
                    "The label column '%s' has %d %s without a value. Drop them first:"
                            + " table.dropWhere(table.column(\"%s\").isMissing())",
                    name, missing, missing == 1 ? "row" : "rows", name);
        }
    }

    private static JotterException noClasses(Column<?> column) {
        return invalid(
                "The label column '%s' is %s; a classifier needs a string, boolean or integer"
                        + " label. Make it one first, as with isGreaterThan(15)",
                column.name(), ColumnKind.wordFor(column));
    }

    private static void checkTwo(LabelPlan plan) {
        if (plan.labels().size() == 1) {
            throw invalid(
                    "The label column '%s' holds only '%s' in the training rows, so there is"
                            + " nothing to tell apart. Train on rows of at least two classes",
                    plan.name(), plan.labels().get(0));
        }
    }

    /**
     * Each label names a probability column, and Tablesaw's column names ignore case and outer
     * blanks.
     */
    static void checkApart(String name, List<String> labels) {
        TreeMap<String, String> seen = new TreeMap<>();
        for (String label : labels) {
            Optional<String> twin =
                    Optional.ofNullable(seen.put(label.trim().toLowerCase(Locale.ROOT), label));
            if (twin.isPresent()) {
                throw invalid(
                        "The labels '%s' and '%s'%s differ only in case or blanks. Write them"
                                + " alike first",
                        twin.get(),
                        label,
                        name.isEmpty() ? "" : " of the column '%s'".formatted(name));
            }
        }
    }

    private static void checkSeen(LabelPlan plan, Column<?> test) {
        int[] indexes = plan.indexes(test);
        for (int row = 0; row < indexes.length; row++) {
            if (indexes[row] < 0) {
                throw invalid(
                        "The label '%s' of the column '%s' is in the held-out rows but not in the"
                            + " training rows, so no model can learn it. Split otherwise, or drop"
                            + " its rows first",
                        test.get(row), plan.name());
            }
        }
    }

    private static JotterException invalid(String message, Object... values) {
        return new JotterException(JotterException.Kind.INVALID, message.formatted(values));
    }
}
