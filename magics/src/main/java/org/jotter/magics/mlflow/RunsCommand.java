package org.jotter.magics.mlflow;

import java.util.List;
import org.jotter.magics.mlflow.choice.ExperimentChoice;
import org.jotter.magics.mlflow.choice.SearchOptions;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.tracking.Experiment;
import org.jotter.views.RunList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "runs",
        description =
                "List the runs of an experiment, newest first. (%%mlflow search looks in all of"
                        + " them.)",
        footer = {"", "List<Run> runs = %%mlflow runs --filter \"metrics.roc_auc > 0.5\""})
final class RunsCommand extends MagicCommand {

    @Mixin private SearchOptions options;

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "Another experiment than the active one.")
    private String experiment;

    RunsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public RunList call() {
        Experiment of = ExperimentChoice.of(context, experiment);
        return context.jotter()
                .mlflow()
                .searchRuns(RunQuestion.of(options, List.of(of.experimentId())));
    }
}
