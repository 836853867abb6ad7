package org.jotter.magics.mlflow.gc;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.DeletedExperimentNames;
import org.jotter.magics.values.DeletedRunNames;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.GcPlan;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.Run;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "gc",
        description =
                "Show what would be deleted for good: deleted runs and experiments with their"
                    + " models and files, and files that belong to nothing. With --yes, delete it;"
                    + " the names are free again.",
        footer = {
            "",
            "%%mlflow gc",
            "%%mlflow gc --older-than 30d --yes",
            "%%mlflow gc --experiment old-delays --yes"
        })
public final class GcCommand extends MagicCommand {

    private static final class How {
        @SuppressWarnings("unused") // what there is without it, for those who want to say so
        @Option(names = "--dry-run", description = "Only show what would go, as without --yes.")
        private boolean dryRun;

        @Option(names = "--yes", description = "Delete it. There is no way back.")
        private boolean yes;
    }

    @ArgGroup(exclusive = true)
    private How how = new How();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Only what was deleted longer ago: 30d, 12h, 1d12h.")
    private String olderThan;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            completionCandidates = DeletedRunNames.class,
            description = "Only this deleted run, by its name or id; may be given more than once.")
    private List<String> runs = new ArrayList<>();

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = DeletedExperimentNames.class,
            description = "Only this deleted experiment and its runs; may be given more than once.")
    private List<String> experiments = new ArrayList<>();

    GcCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Class<?> valueType() {
        return how.yes ? GcReport.class : GcPlan.class;
    }

    /** A plan, or with {@code --yes} a report of what was done. */
    @Override
    public Object call() {
        GcQuery query =
                GcQuery.ALL
                        .withRuns(
                                runs.stream()
                                        .map(context.jotter().mlflow()::deletedRun)
                                        .map(Run::runId)
                                        .toList())
                        .withExperiments(
                                experiments.stream()
                                        .map(context.jotter().store().experiments()::named)
                                        .map(Experiment::experimentId)
                                        .toList());
        if (olderThan != null) {
            query = query.deletedFor(GcQuery.age(olderThan));
        }
        return how.yes
                ? context.jotter().store().gc().run(query)
                : context.jotter().store().gc().plan(query);
    }
}
