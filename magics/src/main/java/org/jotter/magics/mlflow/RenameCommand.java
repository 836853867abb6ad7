package org.jotter.magics.mlflow;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.magics.values.RunNames;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = "Give a run, or an experiment, another name. Its id and its runs stay.",
        footer = {
            "",
            "%%mlflow rename brave-otter-417 baseline",
            "%%mlflow rename --experiment flight-delays delays-2013"
        })
final class RenameCommand extends MagicCommand {

    @Parameters(
            paramLabel = "RUN NEW-NAME",
            completionCandidates = RunNames.class,
            arity = "0..2",
            hideParamSyntax = true,
            description = "The run's name or id, unless an experiment is named; the new name.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "Rename this experiment instead of a run.")
    private String experiment;

    RenameCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        if (words.size() != (experiment == null ? 2 : 1)) {
            throw new JotterException(
                    INVALID,
                    "%%mlflow rename needs %sNEW-NAME. See %%mlflow rename --help"
                            .formatted(experiment == null ? "RUN and " : ""));
        }
        return experiment == null ? renameRun(words.get(1)) : renameExperiment(words.get(0));
    }

    private Message renameRun(String newName) {
        String old = context.jotter().mlflow().getRun(words.get(0)).name();
        context.jotter().mlflow().renameRun(words.get(0), newName);
        return new Message("The run '%s' is now '%s'".formatted(old, newName));
    }

    private Message renameExperiment(String newName) {
        context.jotter().mlflow().renameExperiment(experiment, newName);
        return new Message("The experiment '%s' is now '%s'".formatted(experiment, newName));
    }
}
