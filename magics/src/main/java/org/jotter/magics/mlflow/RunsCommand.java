package org.jotter.magics.mlflow;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "runs",
        description = "List the runs of an experiment, newest first.",
        footer = {"", "List<Run> runs = %%mlflow runs --filter \"metrics.roc_auc > 0.5\""})
final class RunsCommand extends MagicCommand {

    @Option(
            names = "--filter",
            paramLabel = "FILTER",
            description = "MLflow's filter: \"metrics.roc_auc > 0.5 and tags.team = 'red'\".")
    private String filter = "";

    @Option(
            names = "--order-by",
            paramLabel = "ORDER",
            description = "\"metrics.roc_auc DESC\"; may be given more than once.")
    private List<String> orderBy = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most this many runs (${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            description = "Another experiment than the active one.")
    private String experiment;

    RunsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public RunList call() {
        Experiment of = ExperimentChoice.of(context, experiment);
        RunQuery query =
                RunQuery.in(of.experimentId())
                        .where(filter)
                        .orderBy(orderBy.toArray(String[]::new))
                        .limit(limit);
        return new RunList(of.name(), query, context.jotter().store().runs().search(query));
    }
}
