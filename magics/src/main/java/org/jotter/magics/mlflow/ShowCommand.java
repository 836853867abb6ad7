package org.jotter.magics.mlflow;

import org.jotter.magics.mlflow.choice.RunChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.RunNames;
import org.jotter.views.RunDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a run: the charts of its evaluation, metrics, params, artifacts.")
final class ShowCommand extends MagicCommand {

    @Parameters(
            paramLabel = "RUN",
            completionCandidates = RunNames.class,
            arity = "0..1",
            description = "A run's name or id; without, the newest of the experiment.")
    private String run;

    ShowCommand(MagicContext context) {
        super(context);
    }

    @Override
    public RunDetails call() {
        return context.jotter().mlflow().details(RunChoice.of(context, run).runId());
    }
}
