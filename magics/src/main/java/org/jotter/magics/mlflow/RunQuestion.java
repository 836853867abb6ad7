package org.jotter.magics.mlflow;

import java.util.List;
import org.jotter.magics.mlflow.choice.SearchOptions;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.RunQuery;

/** Which runs the options of a command ask for. */
final class RunQuestion {

    private RunQuestion() {}

    /** The query, in these experiments; in every one where none is named. */
    static RunQuery of(SearchOptions options, List<ExperimentId> experimentIds) {
        return RunQuery.all()
                .withExperimentIds(experimentIds)
                .where(options.filter())
                .orderBy(options.orderBy().toArray(String[]::new))
                .limit(options.limit())
                .withPageToken(options.pageToken());
    }
}
