package org.jotter.tracking;

import java.util.List;

/**
 * What to search registered models by: {@code RegisteredModelQuery.all().where("name ILIKE
 * '%delay%'")}. Prompts are left out unless the filter speaks of {@code
 * tags.`mlflow.prompt.is_prompt`}.
 *
 * @param filter the search grammar; empty for every registered model
 * @param orderBy each {@code "<identifier> [ASC|DESC]"}; last always by name
 * @param maxResults 1 to 1,000
 * @param pageToken of the page before, empty for the first
 */
public record RegisteredModelQuery(
        String filter, List<String> orderBy, int maxResults, String pageToken) {

    private static final int MOST_RESULTS = 1_000;
    private static final int USUAL_RESULTS = 100;

    public RegisteredModelQuery {
        orderBy = List.copyOf(orderBy);
        Limits.maxResults(maxResults, MOST_RESULTS);
    }

    /** Every registered model, at most 100. */
    public static RegisteredModelQuery all() {
        return new RegisteredModelQuery("", List.of(), USUAL_RESULTS, "");
    }

    public RegisteredModelQuery where(String newFilter) {
        return new RegisteredModelQuery(newFilter, orderBy, maxResults, pageToken);
    }

    public RegisteredModelQuery orderBy(String... newOrderBy) {
        return new RegisteredModelQuery(filter, List.of(newOrderBy), maxResults, pageToken);
    }

    public RegisteredModelQuery limit(int newMaxResults) {
        return new RegisteredModelQuery(filter, orderBy, newMaxResults, pageToken);
    }

    public RegisteredModelQuery withPageToken(String newPageToken) {
        return new RegisteredModelQuery(filter, orderBy, maxResults, newPageToken);
    }
}
