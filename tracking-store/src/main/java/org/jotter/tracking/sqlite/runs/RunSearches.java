package org.jotter.tracking.sqlite.runs;

import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.search.Schema;
import org.jotter.tracking.sqlite.search.Schemas;
import org.jotter.tracking.sqlite.search.Search;
import org.jotter.tracking.sqlite.search.SqlFragment;

/** Searches the runs. */
final class RunSearches {

    private final Db db;
    private final RunRows rows;
    private final Schema schema;

    RunSearches(Db db, RunRows rows, ArtifactRoot artifactRoot) {
        this.db = db;
        this.rows = rows;
        this.schema = Schemas.runs(artifactRoot.uri());
    }

    PagedList<Run> page(RunQuery query) {
        Search search = Search.of(schema, scope(query), query.filter(), query.orderBy());
        return search.page(
                db,
                query.maxResults(),
                query.pageToken(),
                row -> row.number("run_number"),
                rows::list);
    }

    private static SqlFragment scope(RunQuery query) {
        List<SqlFragment> conditions = new ArrayList<>(List.of(SqlFragment.stage(query.view())));
        if (!query.experimentIds().isEmpty()) {
            conditions.add(SqlFragment.amongExperiments(query.experimentIds()));
        }
        return SqlFragment.join(" AND ", conditions);
    }
}
