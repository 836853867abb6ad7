package org.jotter.magics.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jotter.magics.mlflow.choice.SearchOptions;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.ViewType;
import org.jotter.views.RunList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "search",
        description =
                "Search the runs of every experiment, deleted ones too where asked, page by page."
                        + " (%%mlflow runs lists those of one experiment.)",
        footer = {
            "",
            "%%mlflow search --filter \"metrics.roc_auc > 0.5 and params.trainer LIKE 'Log%%'\"",
            "%%mlflow search --experiment flight-delays --experiment Default --limit 5",
            "List<Run> deleted = %%mlflow search --view deleted"
        })
final class SearchCommand extends MagicCommand {

    private enum View {
        active,
        deleted,
        all;

        ViewType type() {
            return this == all
                    ? ViewType.ALL
                    : ViewType.valueOf(name().toUpperCase(Locale.ROOT) + "_ONLY");
        }
    }

    @Mixin private SearchOptions options;

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "Only in this experiment; may be given more than once.")
    private List<String> experiments = new ArrayList<>();

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description = "Which runs: active, deleted or all (${DEFAULT-VALUE}).")
    private View view = View.active;

    SearchCommand(MagicContext context) {
        super(context);
    }

    @Override
    public RunList call() {
        RunQuery query = RunQuestion.of(options, experimentIds()).withView(view.type());
        return context.jotter().mlflow().searchRuns(query);
    }

    private List<ExperimentId> experimentIds() {
        return experiments.stream()
                .map(context.jotter().store().experiments()::named)
                .map(Experiment::experimentId)
                .toList();
    }
}
