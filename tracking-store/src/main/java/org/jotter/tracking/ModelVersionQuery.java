package org.jotter.tracking;

import java.util.List;

/**
 * What to search model versions by: {@code ModelVersionQuery.all().where("name = 'flight-delay'")}.
 * Prompts are left out unless the filter speaks of {@code tags.`mlflow.prompt.is_prompt`}.
 *
 * @param filter the search grammar; empty for every version of every model
 * @param orderBy each {@code "<identifier> [ASC|DESC]"}; without any the last updated first; last
 *     always by name, newest version first
 * @param maxResults 1 to 200,000
 * @param pageToken of the page before, empty for the first
 */
public record ModelVersionQuery(
        String filter, List<String> orderBy, int maxResults, String pageToken) {

    private static final int MOST_RESULTS = 200_000;
    private static final int USUAL_RESULTS = 200_000;

    public ModelVersionQuery {
        orderBy = List.copyOf(orderBy);
        Limits.maxResults(maxResults, MOST_RESULTS);
    }

    /** Every version of every model, at most 200,000. */
    public static ModelVersionQuery all() {
        return new ModelVersionQuery("", List.of(), USUAL_RESULTS, "");
    }

    public ModelVersionQuery where(String newFilter) {
        return new ModelVersionQuery(newFilter, orderBy, maxResults, pageToken);
    }

    public ModelVersionQuery orderBy(String... newOrderBy) {
        return new ModelVersionQuery(filter, List.of(newOrderBy), maxResults, pageToken);
    }

    public ModelVersionQuery limit(int newMaxResults) {
        return new ModelVersionQuery(filter, orderBy, newMaxResults, pageToken);
    }

    public ModelVersionQuery withPageToken(String newPageToken) {
        return new ModelVersionQuery(filter, orderBy, maxResults, newPageToken);
    }
}
