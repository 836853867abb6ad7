package org.jotter.models.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            throw missing(columns, missing, names);
        }
    }

    private static JotterException missing(
            List<ColumnPlan> columns, List<ColumnPlan> missing, List<String> names) {
        List<String> spare = new ArrayList<>(names);
        columns.forEach(column -> spare.remove(column.name()));
        return new JotterException(
                JotterException.Kind.INVALID,
                "The model needs the column%s %s, which the rows do not have. %s"
                        .formatted(
                                missing.size() == 1 ? "" : "s",
                                missing.stream()
                                        .map(InputColumns::described)
                                        .collect(Collectors.joining(", ")),
                                wayOut(missing, spare)));
    }

    private static String described(ColumnPlan column) {
        return "'%s' (%s)".formatted(column.name(), column.spec().type().mlflowName());
    }

    /** A column with nearly the name is renamed; what is not there at all comes without values. */
    private static String wayOut(List<ColumnPlan> missing, List<String> spare) {
        List<String> renamed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (ColumnPlan column : missing) {
            Optional<String> near = Names.nearest(column.name(), spare);
            near.ifPresentOrElse(
                    name -> {
                        spare.remove(name);
                        renamed.add(
                                "table.column(\"%s\").setName(\"%s\")"
                                        .formatted(name, column.name()));
                    },
                    () -> added.add(newColumn(column)));
        }
        List<String> ways = new ArrayList<>();
        if (!renamed.isEmpty()) {
            ways.add("Rename what is there: " + String.join("; ", renamed));
        }
        if (!added.isEmpty()) {
            ways.add(
                    "Add what is not known without values: table.addColumns(%s)"
                            .formatted(String.join(", ", added)));
        }
        return String.join(". ", ways);
    }

    private static String newColumn(ColumnPlan column) {
        String type = column.spec().type().kind().column(column.name()).getClass().getSimpleName();
        return "%s.create(\"%s\", table.rowCount())".formatted(type, column.name());
    }
}
