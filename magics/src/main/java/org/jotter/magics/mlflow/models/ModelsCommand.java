package org.jotter.magics.mlflow.models;

import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.mlflow.choice.ExperimentChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--filter",
            paramLabel = "FILTER",
            description = "MLflow's filter: \"metrics.roc_auc > 0.5 and params.epochs = '5'\".")
    private String filter = "";

    @Option(
            names = "--order-by",
            paramLabel = "ORDER",
            description = "\"metrics.roc_auc DESC\"; may be given more than once.")
    private List<String> orderBy = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most this many models (${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
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
                        .where(filter)
                        .orderBy(orderBy.stream().map(OrderBy::parse).toArray(OrderBy[]::new))
                        .limit(limit);
        return LoggedModelList.of(
                of,
                context.jotter().mlflow().searchLoggedModels(query),
                filter + " " + String.join(" ", orderBy),
                context.jotter().store().runs());
    }
}
