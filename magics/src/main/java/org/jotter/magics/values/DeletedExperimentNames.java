package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.ViewType;

/** The deleted experiments' names. */
public final class DeletedExperimentNames extends Values {

    DeletedExperimentNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        ExperimentQuery deleted = ExperimentQuery.all().withView(ViewType.DELETED_ONLY);
        return PagedList.all(
                        token ->
                                context.jotter()
                                        .store()
                                        .experiments()
                                        .search(deleted.withPageToken(token)))
                .stream()
                .map(Experiment::name)
                .toList();
    }
}
