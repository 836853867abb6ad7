package org.jotter.models.tasks.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Tasks;
import org.jotter.models.tasks.LabelColumns;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Checks the label column of a split and reads its classes. */
final class Labels {

    private Labels() {}

    static LabelTarget of(TrainingSplit split) {
        LabelColumns label = LabelColumns.of(split, split.source().label());
        Column<?> train = label.train();
        LabelType type = LabelType.of(train).orElseThrow(() -> noClasses(train));
        LabelTarget target = LabelTarget.of(train, type);
        UnseenLabels.check(split, target);
        checkTwo(target);
        checkApart(train.name(), target.labels());
        return target;
    }

    private static JotterException noClasses(Column<?> column) {
        return LabelColumns.invalid(
                "The label column '%s' is %s; a classifier needs a string, boolean or integer"
                        + " label. %s",
                column.name(), ColumnKind.wordFor(column), wayOut(column));
    }

    private static String wayOut(Column<?> column) {
        return column instanceof NumericColumn<?> numbers
                ? "Train a regression, with %s, or make two classes of it: %s and then %s"
                        .formatted(
                                Tasks.trainerOf("regression"),
                                twoClasses(numbers),
                                "label(\"%s_high\").excludeColumns(\"%s\")"
                                        .formatted(column.name(), column.name()))
                : "Take another column, or make one of such values of it first";
    }

    /** Cut at a value in the middle that some rows are above of. */
    private static String twoClasses(NumericColumn<?> column) {
        double[] values = Arrays.stream(column.asDoubleArray()).distinct().sorted().toArray();
        return ("table.addColumns(BooleanColumn.create(\"%s_high\","
                        + " table.numberColumn(\"%s\").isGreaterThan(%s), table.rowCount()))")
                .formatted(column.name(), column.name(), values[(values.length - 1) / 2]);
    }

    private static void checkTwo(LabelTarget target) {
        if (target.labels().size() == 1) {
            throw LabelColumns.invalid(
                    "The label column '%s' holds only '%s' in the training rows, so there is"
                            + " nothing to tell apart. Train on rows of at least two classes",
                    target.name(), target.labels().get(0));
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
                throw LabelColumns.invalid(
                        "The labels '%s' and '%s'%s differ only in case or blanks. Write them"
                                + " alike first",
                        twin.get(),
                        label,
                        name.isEmpty() ? "" : " of the column '%s'".formatted(name));
            }
        }
    }
}
