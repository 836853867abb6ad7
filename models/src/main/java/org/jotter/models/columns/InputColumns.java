package org.jotter.models.columns;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** Checks that a table to be scored has the columns that the model needs. */
final class InputColumns {

    private InputColumns() {}

    static void check(List<ColumnPlan> columns, List<String> names) {
        List<ColumnPlan> missing =
                columns.stream()
                        // A bare model reads an absent column as an absent feature.
                        .filter(column -> !(column instanceof FeaturePlan))
                        .filter(column -> !names.contains(column.name()))
                        .toList();
        if (!missing.isEmpty()) {
            throw missing(missing, names);
        }
    }

    private static JotterException missing(List<ColumnPlan> missing, List<String> names) {
        String needed =
                missing.stream()
                        .map(c -> "'%s' (%s)".formatted(c.name(), c.spec().type().mlflowName()))
                        .collect(Collectors.joining(", "));
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model needs the column%s %s, which the rows do not have.%s Add or rename it"
                        .formatted(
                                missing.size() == 1 ? "" : "s",
                                needed,
                                Names.didYouMean(missing.get(0).name(), names)));
    }
}
