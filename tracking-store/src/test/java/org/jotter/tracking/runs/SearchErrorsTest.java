package org.jotter.tracking.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import org.jotter.tracking.RunQuery;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchErrorsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metrics.auc > 0.5 OR metrics.auc < 0.1",
                "metrics.auc > 0.5;",
                "metrics.auc",
                "metrics.auc >",
                "metrics.auc > 0.5 AND",
                "metrics. > 0.5",
                "0.5 < metrics.auc",
                "NOT metrics.auc > 1",
                "(metrics.auc > 1)",
                "params.a = 'b",
                "status IN 'FAILED'",
                "status IN ('FAILED'",
                "tags.a IS 'b'",
                "'; DROP TABLE runs --"
            })
    void whatIsNoFilterIsShown(String filter) {
        refused(
                RunQuery.all().where(filter),
                ("Invalid clause(s) in filter string: '%s'. A filter is clauses like metrics.auc >"
                                + " 0.5 or params.model = 'tree', joined by AND")
                        .formatted(filter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    metrc.auc > 1          | Invalid entity type 'metrc'. Valid values are ['metric', 'parameter', 'tag', 'attribute']. Did you mean 'metric'?
                    x.auc > 1              | Invalid entity type 'x'. Valid values are ['metric', 'parameter', 'tag', 'attribute'].
                    stauts = 'FAILED'      | Invalid attribute key 'stauts' specified. Valid keys are ['run_id', 'run_name', 'user_id', 'status', 'artifact_uri', 'start_time', 'end_time']. Did you mean 'status'? A metric is written metrics.stauts
                    metrics.auc = 'x'      | Expected numeric value type for metric 'auc'. Found 'x'
                    start_time > 'x'       | Expected numeric value type for attribute 'start_time'. Found 'x'
                    params.trees = 50      | Expected a quoted string value for parameter 'trees'. Write '50' in quotes
                    status = FAILED        | Expected a quoted string value for attribute 'status'. Write 'FAILED' in quotes
                    params.trees > '5'     | Invalid comparator '>' for parameter 'trees'. Valid comparators are =, !=, LIKE, ILIKE
                    metrics.auc LIKE '5'   | Invalid comparator 'LIKE' for metric 'auc'. Valid comparators are =, !=, >, >=, <, <=
                    metrics.auc IS NULL    | IS NULL can be asked of tags and params, not of metric 'auc'
                    params.a IN ('b')      | IN can be asked of text attributes, not of parameter 'a'
                    """)
    void aClauseThatCannotBeAskedIsExplained(String filter, String message) {
        refused(RunQuery.all().where(filter), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"metrics.auc UP", "metrics.auc DESC now", "", "metrics.a b DESC", "'auc'"})
    void whatIsNoOrderIsShown(String order) {
        refused(
                RunQuery.all().orderBy(order),
                "Invalid order_by clause '%s'. An order is like metrics.auc DESC".formatted(order));
    }

    @Test
    void anUnknownKeyToOrderByIsExplained() {
        refused(
                RunQuery.all().orderBy("star_time"),
                "Invalid attribute key 'star_time' specified. Valid keys are ['run_id', 'run_name',"
                        + " 'user_id', 'status', 'artifact_uri', 'start_time', 'end_time']. Did you"
                        + " mean 'start_time'? A metric is written metrics.star_time");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 50_001})
    void aLimitOutsideItsRangeIsRefused(int limit) {
        assertRefused(
                () -> RunQuery.all().limit(limit),
                INVALID,
                "Invalid value %d for parameter 'max_results' supplied: it is 1 to 50000"
                        .formatted(limit));
    }

    private void refused(RunQuery query, String message) {
        assertRefused(() -> fresh.runs().search(query), INVALID, message);
    }
}
