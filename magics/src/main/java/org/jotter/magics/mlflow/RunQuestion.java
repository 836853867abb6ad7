package org.jotter.magics.mlflow;

import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.RunQuery;
import picocli.CommandLine.Option;

/** The options that say which runs, and in which order, as a picocli mixin. */
final class RunQuestion {

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

    /** The query, in these experiments; in every one where none is named. */
    RunQuery in(List<ExperimentId> experimentIds) {
        return RunQuery.all()
                .withExperimentIds(experimentIds)
                .where(filter)
                .orderBy(orderBy.toArray(String[]::new))
                .limit(limit);
    }
}
