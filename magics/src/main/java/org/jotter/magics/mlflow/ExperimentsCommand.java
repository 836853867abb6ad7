package org.jotter.magics.mlflow;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.views.ExperimentList;
import picocli.CommandLine.Command;

@Command(name = "experiments", description = "List the experiments, newest first.")
final class ExperimentsCommand extends MagicCommand {

    ExperimentsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ExperimentList call() {
        return new ExperimentList(
                context.jotter().store().experiments().list(),
                context.jotter().mlflow().experimentId());
    }
}
