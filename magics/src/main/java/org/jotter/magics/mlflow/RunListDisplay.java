package org.jotter.magics.mlflow;

import org.jotter.charts.cards.Card;
import org.jotter.magics.notebook.Display;
import org.jotter.views.RunList;
import org.jotter.views.RunTable;

/** Runs as their table, with what to type where there are none, or more of them. */
final class RunListDisplay {

    private RunListDisplay() {}

    static Display of(RunList runs) {
        if (runs.isEmpty()) {
            return Display.text(nothing(runs));
        }
        Display table = Display.of(RunTable.of(runs));
        return runs.onlyExperiment().isPresent() || runs.token().isEmpty()
                ? table
                : table.above(nextPage(runs.token().get()));
    }

    private static Display nextPage(String token) {
        return Display.of(
                Card.titled("There is more")
                        .note("The same search with this option gives the next page:")
                        .code("--page-token " + token));
    }

    private static String nothing(RunList runs) {
        if (runs.isFiltered()) {
            return "No runs of %s match the filter"
                    .formatted(runs.onlyExperiment().orElse("any experiment"));
        }
        return runs.onlyExperiment()
                .map(
                        "The experiment '%s' has no runs yet. Begin a cell with %%%%mlflow run"
                                ::formatted)
                .orElse("There are no such runs");
    }
}
