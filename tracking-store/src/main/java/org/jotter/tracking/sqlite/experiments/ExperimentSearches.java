package org.jotter.tracking.sqlite.experiments;

import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.search.Schemas;
import org.jotter.tracking.sqlite.search.Search;
import org.jotter.tracking.sqlite.search.SqlFragment;

/** Searches the experiments. */
final class ExperimentSearches {

    private ExperimentSearches() {}

    static PagedList<Experiment> page(Db db, ExperimentQuery query, ExperimentRows rows) {
        Search search =
                Search.of(
                        Schemas.EXPERIMENTS,
                        SqlFragment.stage(query.view()),
                        query.filter(),
                        query.orderBy());
        return search.page(
                db,
                query.maxResults(),
                query.pageToken(),
                row -> row.number("experiment_id"),
                rows::list);
    }
}
