package org.jotter.magics.mlflow;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.DeletedExperimentNames;
import org.jotter.magics.values.DeletedRunNames;
import org.jotter.tracking.Run;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Bring a deleted run back, or an experiment with all its runs, also those that were"
                        + " deleted one by one before.",
        footer = {"", "%%mlflow restore logistic", "%%mlflow restore --experiment flight-delays"})
final class RestoreCommand extends MagicCommand {

    private static final class What {
        @Parameters(
                paramLabel = "RUN",
                completionCandidates = DeletedRunNames.class,
                description = "The deleted run's name or id.")
        private String run;

        @Option(
                names = "--experiment",
                paramLabel = "NAME",
                completionCandidates = DeletedExperimentNames.class,
                description = "A deleted experiment instead of a run.")
        private String experiment;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what;

    RestoreCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        return what.run != null ? restoreRun() : restoreExperiment();
    }

    private Message restoreRun() {
        Run run = context.jotter().mlflow().restoreRun(what.run);
        return new Message("Restored the run '%s' (%s)".formatted(run.name(), run.runId()));
    }

    private Message restoreExperiment() {
        context.jotter().mlflow().restoreExperiment(what.experiment);
        return new Message("Restored the experiment '%s' and its runs".formatted(what.experiment));
    }
}
