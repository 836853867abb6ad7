package org.jotter.magics.mlflow;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jotter.ActiveRun;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.magics.values.RunNames;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description =
                "Delete a run, or an experiment with all its runs. Their data stays on disk:"
                        + " %%mlflow restore brings them back, %%mlflow gc removes them.")
final class DeleteCommand extends MagicCommand {

    private static final class What {
        @Parameters(
                paramLabel = "RUN",
                completionCandidates = RunNames.class,
                description = "A run's name or id.")
        private String run;

        @Option(
                names = "--experiment",
                paramLabel = "NAME",
                completionCandidates = ExperimentNames.class,
                description = "An experiment instead of a run.")
        private String experiment;
    }

    @Option(names = "--children", description = "With the run, all runs below it.")
    private boolean withChildren;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what;

    DeleteCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        return what.run != null ? deleteRun() : deleteExperiment();
    }

    private Message deleteRun() {
        Run run = context.jotter().mlflow().getRun(what.run);
        if (active(open -> open.runId().equals(run.runId())).isPresent()) {
            throw refused("The run '%s' is active".formatted(run.name()));
        }
        List<Run> children = children(run);
        if (withChildren) {
            children.forEach(child -> context.jotter().store().runs().delete(child.runId()));
        }
        context.jotter().store().runs().delete(run.runId());
        return new Message(
                "Deleted the run '%s' (%s)%s"
                        .formatted(
                                run.name(), run.runId().value(), aboutChildren(children.size())));
    }

    /** Those of all levels. */
    private List<Run> children(Run run) {
        Map<RunId, Run> found = new LinkedHashMap<>();
        Deque<Run> open = new ArrayDeque<>(List.of(run));
        while (!open.isEmpty()) {
            for (Run child : context.jotter().store().runs().children(open.pop().runId())) {
                if (!child.runId().equals(run.runId())
                        && found.putIfAbsent(child.runId(), child) == null) {
                    open.push(child);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private String aboutChildren(int count) {
        if (count == 0) {
            return "";
        }
        String children = count == 1 ? "its child" : "its %d children".formatted(count);
        return withChildren
                ? " and " + children
                : ". %s %s; the same line with --children takes %s too"
                        .formatted(
                                children.replace("its", "Its"),
                                count == 1 ? "stays" : "stay",
                                count == 1 ? "it" : "them");
    }

    private Message deleteExperiment() {
        Experiment experiment = context.jotter().store().experiments().named(what.experiment);
        ExperimentId id = experiment.experimentId();
        Optional<ActiveRun> active = active(open -> open.run().info().experimentId().equals(id));
        if (active.isPresent()) {
            throw refused(
                    "The experiment '%s' holds the active run '%s'"
                            .formatted(experiment.name(), active.get().name()));
        }
        context.jotter().store().experiments().delete(id);
        return new Message("Deleted the experiment '%s' and its runs".formatted(experiment.name()));
    }

    private Optional<ActiveRun> active(Predicate<ActiveRun> wanted) {
        return context.jotter().cellRuns().open().stream().filter(wanted).findFirst();
    }

    private static JotterException refused(String reason) {
        return new JotterException(
                CONFLICT,
                reason + " and cannot be deleted. End the run first with mlflow.endRun()");
    }
}
