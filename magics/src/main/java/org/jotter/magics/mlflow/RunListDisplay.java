package org.jotter.magics.mlflow;

import java.util.List;
import java.util.stream.Collectors;
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
        Display shown = Display.of(RunTable.of(runs));
        if (!runs.abandoned().isEmpty()) {
            shown = shown.above(Display.text(abandoned(runs.abandoned().size())));
        }
        return runs.token().isEmpty() ? shown : shown.above(nextPage(runs.token().get()));
    }

    private static String abandoned(int count) {
        return count == 1
                ? "The process of one run is gone. End it with %mlflow end --abandoned"
                : "The processes of %d runs are gone. End them with %%mlflow end --abandoned"
                        .formatted(count);
    }

    private static Display nextPage(String token) {
        return Display.of(
                Card.titled("There is more")
                        .note("The same line with --all gives all, with this the next page:")
                        .code("--page-token " + token));
    }

    private static String nothing(RunList runs) {
        if (runs.isFiltered()) {
            return "No runs of %s match the filter"
                    .formatted(runs.onlyExperiment().orElse("any experiment"));
        }
        return runs.onlyExperiment()
                .map(name -> noRunsYet(name, runs.otherExperiments()))
                .orElse("There are no such runs");
    }

    private static String noRunsYet(String experiment, List<String> others) {
        String sentence =
                "The experiment '%s' has no runs yet. Begin a cell with %%%%mlflow run"
                        .formatted(experiment);
        return others.isEmpty()
                ? sentence
                : "%s, or go to one that has: %s"
                        .formatted(
                                sentence,
                                others.stream()
                                        .map(RunListDisplay::goTo)
                                        .collect(Collectors.joining(", ")));
    }

    private static String goTo(String experiment) {
        return experiment.contains(" ")
                ? "%%mlflow experiment \"%s\"".formatted(experiment)
                : "%mlflow experiment " + experiment;
    }
}
