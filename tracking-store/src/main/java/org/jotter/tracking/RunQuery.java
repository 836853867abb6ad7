package org.jotter.tracking;

import java.util.List;

/**
 * What to search runs by: {@code RunQuery.in(id).where("metrics.auc > 0.5").orderBy("metrics.auc
 * DESC")}.
 *
 * @param experimentIds where to look; empty for every experiment
 * @param filter MLflow's filter grammar; empty for every run
 * @param orderBy each {@code "<identifier> [ASC|DESC]"}; last always newest first, then by id
 * @param maxResults 1 to 50,000
 * @param pageToken of the page before, empty for the first
 */
public record RunQuery(
        List<ExperimentId> experimentIds,
        String filter,
        List<String> orderBy,
        ViewType view,
        int maxResults,
        String pageToken) {

    private static final int USUAL_RESULTS = 1000;

    public RunQuery {
        experimentIds = List.copyOf(experimentIds);
        orderBy = List.copyOf(orderBy);
        Limits.maxResults(maxResults);
    }

    /** Every active run, newest first, at most 1000. */
    public static RunQuery all() {
        return new RunQuery(List.of(), "", List.of(), ViewType.ACTIVE_ONLY, USUAL_RESULTS, "");
    }

    public static RunQuery in(ExperimentId... experimentIds) {
        return all().withExperimentIds(List.of(experimentIds));
    }

    public RunQuery withExperimentIds(List<ExperimentId> ids) {
        return new RunQuery(ids, filter, orderBy, view, maxResults, pageToken);
    }

    public RunQuery where(String newFilter) {
        return new RunQuery(experimentIds, newFilter, orderBy, view, maxResults, pageToken);
    }

    public RunQuery orderBy(String... newOrderBy) {
        return new RunQuery(
                experimentIds, filter, List.of(newOrderBy), view, maxResults, pageToken);
    }

    public RunQuery withView(ViewType newView) {
        return new RunQuery(experimentIds, filter, orderBy, newView, maxResults, pageToken);
    }

    public RunQuery limit(int newMaxResults) {
        return new RunQuery(experimentIds, filter, orderBy, view, newMaxResults, pageToken);
    }

    public RunQuery withPageToken(String newPageToken) {
        return new RunQuery(experimentIds, filter, orderBy, view, maxResults, newPageToken);
    }
}
