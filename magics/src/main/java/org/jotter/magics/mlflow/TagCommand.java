package org.jotter.magics.mlflow;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.mlflow.choice.ExperimentChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.magics.values.RunNames;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.Run;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tag",
        description =
                "Set a tag of a run, or of an experiment; a tag that is there already gets the new"
                        + " value.",
        footer = {
            "",
            "%%mlflow tag logistic team red",
            "%%mlflow tag logistic team --delete",
            "%%mlflow tag --experiment flight-delays owner \"Ada Lovelace\""
        })
final class TagCommand extends MagicCommand {

    @Parameters(
            paramLabel = "RUN KEY VALUE",
            completionCandidates = RunNames.class,
            arity = "0..3",
            hideParamSyntax = true,
            description =
                    "The run's name or id, unless an experiment is named; the tag; its value.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "Tag this experiment instead of a run.")
    private String experiment;

    @Option(names = "--delete", description = "Take the tag away.")
    private boolean delete;

    TagCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        if (words.size() != (experiment == null ? 1 : 0) + (delete ? 1 : 2)) {
            throw usage();
        }
        return experiment == null ? tagRun() : tagExperiment();
    }

    private Message tagRun() {
        Run run = context.jotter().mlflow().getRun(words.get(0));
        String key = words.get(1);
        if (delete) {
            context.jotter().store().runs().deleteTag(run.runId(), key);
            return said("Took the tag '%s' from the run '%s'", key, run.name());
        }
        context.jotter().store().runs().setTag(run.runId(), key, words.get(2));
        return said("Set the tag '%s' of the run '%s'", key, run.name());
    }

    private Message tagExperiment() {
        Experiment tagged = ExperimentChoice.of(context, experiment);
        String key = words.get(0);
        if (delete) {
            context.jotter().store().experiments().deleteTag(tagged.experimentId(), key);
            return said("Took the tag '%s' from the experiment '%s'", key, tagged.name());
        }
        context.jotter().store().experiments().setTag(tagged.experimentId(), key, words.get(1));
        return said("Set the tag '%s' of the experiment '%s'", key, tagged.name());
    }

    private static Message said(String sentence, String key, String name) {
        return new Message(sentence.formatted(key, name));
    }

    private JotterException usage() {
        return new JotterException(
                INVALID,
                "%%mlflow tag %s needs %sKEY %s. See %%mlflow tag --help"
                        .formatted(
                                delete ? "--delete" : "",
                                experiment == null ? "RUN " : "",
                                delete ? "" : "VALUE")
                        .replaceAll(" +", " ")
                        .replace(" .", "."));
    }
}
