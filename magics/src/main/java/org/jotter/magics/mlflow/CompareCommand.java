package org.jotter.magics.mlflow;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.mlflow.choice.RunChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.AtLeastOne;
import org.jotter.magics.values.RunNames;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Show runs side by side, what differs first.",
        footer = {"", "%%mlflow compare --last 3", "%%mlflow compare brave-otter-417 logistic"})
final class CompareCommand extends MagicCommand {

    @Parameters(
            paramLabel = "RUN",
            completionCandidates = RunNames.class,
            arity = "0..*",
            description = "Names or ids of the runs; without, the newest of the experiment.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--last",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many of the newest runs, where none is named (${DEFAULT-VALUE}).")
    private int last = 2;

    CompareCommand(MagicContext context) {
        super(context);
    }

    @Override
    public RunComparison call() {
        return RunComparison.of(names.isEmpty() ? newest() : named());
    }

    private List<Run> named() {
        return names.stream().map(context.jotter().mlflow()::getRun).toList();
    }

    private List<Run> newest() {
        List<Run> runs = RunChoice.newest(context, last);
        if (runs.isEmpty()) {
            throw RunChoice.noRuns(context.jotter().mlflow().experiment());
        }
        return runs;
    }
}
