package org.jotter.magics.mlflow.models;

import org.jotter.magics.mlflow.choice.ExperimentChoice;
import org.jotter.magics.mlflow.choice.SearchOptions;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import org.jotter.views.LoggedModelList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "models",
        description =
                "List the logged models of an experiment, newest first. (%%models lists the"
                        + " registered ones.)",
        footer = {
            "",
            "%%mlflow models --filter \"metrics.roc_auc > 0.5\" --order-by \"metrics.roc_auc"
                    + " DESC\"",
            "List<LoggedModel> models = %%mlflow models --filter \"name = 'model'\""
        })
public final class ModelsCommand extends MagicCommand {

    @Mixin private SearchOptions options;

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "Another experiment than the active one.")
    private String experiment;

    ModelsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public LoggedModelList call() {
        Experiment of = ExperimentChoice.of(context, experiment);
        LoggedModelQuery query =
                LoggedModelQuery.in(of.experimentId())
                        .where(options.filter())
                        .orderBy(
                                options.orderBy().stream()
                                        .map(OrderBy::parse)
                                        .toArray(OrderBy[]::new))
                        .limit(options.limit())
                        .withPageToken(options.pageToken());
        return LoggedModelList.of(
                of,
                context.jotter().mlflow().searchLoggedModels(query),
                query,
                context.jotter().store().runs());
    }
}
