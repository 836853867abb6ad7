package org.jotter.magics.mlflow;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.tracking.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "experiment",
        description = "Make an experiment the active one; it is created where it does not exist.")
final class ExperimentCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "The experiment's name.")
    private String name;

    ExperimentCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Experiment call() {
        return context.jotter().mlflow().setExperiment(name);
    }
}
