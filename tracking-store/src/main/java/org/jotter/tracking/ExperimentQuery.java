package org.jotter.tracking;

import java.util.List;

/**
 * What to search experiments by: {@code ExperimentQuery.all().where("name LIKE 'flight%'")}.
 *
 * @param filter the search grammar; empty for every active experiment
 * @param orderBy each {@code "<identifier> [ASC|DESC]"}; without any newest first, else the newest
 *     id last decides
 * @param maxResults 1 to 50,000
 * @param pageToken of the page before, empty for the first
 */
public record ExperimentQuery(
        String filter, List<String> orderBy, ViewType view, int maxResults, String pageToken) {

    private static final int MOST_RESULTS = 50_000;
    private static final int USUAL_RESULTS = 1_000;

    public ExperimentQuery {
        orderBy = List.copyOf(orderBy);
        Limits.maxResults(maxResults, MOST_RESULTS);
    }

    /** Every active experiment, at most 1,000. */
    public static ExperimentQuery all() {
        return new ExperimentQuery("", List.of(), ViewType.ACTIVE_ONLY, USUAL_RESULTS, "");
    }

    public ExperimentQuery where(String newFilter) {
        return new ExperimentQuery(newFilter, orderBy, view, maxResults, pageToken);
    }

    public ExperimentQuery orderBy(String... newOrderBy) {
        return new ExperimentQuery(filter, List.of(newOrderBy), view, maxResults, pageToken);
    }

    public ExperimentQuery withView(ViewType newView) {
        return new ExperimentQuery(filter, orderBy, newView, maxResults, pageToken);
    }

    public ExperimentQuery limit(int newMaxResults) {
        return new ExperimentQuery(filter, orderBy, view, newMaxResults, pageToken);
    }

    public ExperimentQuery withPageToken(String newPageToken) {
        return new ExperimentQuery(filter, orderBy, view, maxResults, newPageToken);
    }
}
