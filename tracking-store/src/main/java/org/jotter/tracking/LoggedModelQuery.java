package org.jotter.tracking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * What to search logged models by: {@code LoggedModelQuery.in(id).where("metrics.auc > 0.5")}. What
 * is deleted is never found.
 *
 * @param experimentIds where to look; empty for every experiment
 * @param filter the search grammar; empty for every model
 * @param datasets narrow metrics, in the filter and in orders, to those logged on one of them; with
 *     a filter that asks about no metric, models without any metric on them are left out
 * @param orderBy last always newest first, then by id
 * @param maxResults 1 to 50,000
 * @param pageToken of the page before, empty for the first
 */
public record LoggedModelQuery(
        List<ExperimentId> experimentIds,
        String filter,
        List<OnDataset> datasets,
        List<OrderBy> orderBy,
        int maxResults,
        String pageToken) {

    private static final int MOST_RESULTS = 50_000;
    private static final int USUAL_RESULTS = 50;

    private static final Pattern ORDER =
            Pattern.compile(
                    "\\s*((?:[^\\s\"`]++|\"[^\"]*\"|`[^`]*`)+)(?:\\s+(ASC|DESC))?\\s*",
                    Pattern.CASE_INSENSITIVE);

    /**
     * A dataset that metrics were logged on.
     *
     * @param digest empty for every digest
     */
    public record OnDataset(String name, String digest) {

        public OnDataset {
            Limits.required("dataset_name", name);
        }
    }

    /**
     * A field to order by: an attribute, or {@code metrics.<key>}.
     *
     * @param datasetName narrows the metric, empty for any
     * @param datasetDigest narrows the metric too, with a name or alone; empty for any
     */
    public record OrderBy(
            String fieldName, boolean ascending, String datasetName, String datasetDigest) {

        /**
         * Reads {@code "metrics.auc DESC"}: a field, and ASC or DESC, without either ascending. A
         * key with a blank stands in quotes: {@code metrics."val loss"}.
         *
         * @throws JotterException INVALID for any other text
         */
        public static OrderBy parse(String text) {
            Matcher order = ORDER.matcher(text);
            if (!order.matches()) {
                throw Limits.invalid("order_by", text, "an order is like 'metrics.auc DESC'");
            }
            boolean ascending = !"DESC".equalsIgnoreCase(order.group(2));
            return new OrderBy(order.group(1), ascending, "", "");
        }

        public static OrderBy ascending(String fieldName) {
            return new OrderBy(fieldName, true, "", "");
        }

        public static OrderBy descending(String fieldName) {
            return new OrderBy(fieldName, false, "", "");
        }

        public OrderBy on(String name, String digest) {
            return new OrderBy(fieldName, ascending, name, digest);
        }
    }

    public LoggedModelQuery {
        experimentIds = List.copyOf(experimentIds);
        datasets = List.copyOf(datasets);
        orderBy = List.copyOf(orderBy);
        Limits.maxResults(maxResults, MOST_RESULTS);
    }

    /** Every active logged model, newest first, at most 50. */
    public static LoggedModelQuery all() {
        return new LoggedModelQuery(List.of(), "", List.of(), List.of(), USUAL_RESULTS, "");
    }

    public static LoggedModelQuery in(ExperimentId... ids) {
        return new LoggedModelQuery(List.of(ids), "", List.of(), List.of(), USUAL_RESULTS, "");
    }

    public LoggedModelQuery withExperimentIds(List<ExperimentId> ids) {
        return new LoggedModelQuery(ids, filter, datasets, orderBy, maxResults, pageToken);
    }

    public LoggedModelQuery where(String newFilter) {
        return new LoggedModelQuery(
                experimentIds, newFilter, datasets, orderBy, maxResults, pageToken);
    }

    public LoggedModelQuery on(OnDataset... newDatasets) {
        return new LoggedModelQuery(
                experimentIds, filter, List.of(newDatasets), orderBy, maxResults, pageToken);
    }

    public LoggedModelQuery orderBy(OrderBy... newOrderBy) {
        return new LoggedModelQuery(
                experimentIds, filter, datasets, List.of(newOrderBy), maxResults, pageToken);
    }

    public LoggedModelQuery limit(int newMaxResults) {
        return new LoggedModelQuery(
                experimentIds, filter, datasets, orderBy, newMaxResults, pageToken);
    }

    public LoggedModelQuery withPageToken(String newPageToken) {
        return new LoggedModelQuery(
                experimentIds, filter, datasets, orderBy, maxResults, newPageToken);
    }
}
