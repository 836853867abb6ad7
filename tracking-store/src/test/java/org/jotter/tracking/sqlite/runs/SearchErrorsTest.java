package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.List;
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    metrics.auc > 0.5;            | character 18, ';'
                    metrics.auc                   | its end
                    metrics.auc >                 | its end
                    metrics.auc > 0.5 AND         | its end
                    metrics. > 0.5                | character 10, '>'
                    0.5 < metrics.auc             | character 1, '0.5'
                    NOT                           | its end
                    (metrics.auc > 1              | its end
                    metrics.auc > 1)              | character 16, ')'
                    ()                            | character 2, ')'
                    metrics.auc > 0.5 XOR a = 'b' | character 19, 'XOR'
                    status IN 'FAILED'            | character 11, ''FAILED''
                    status IN ('FAILED'           | its end
                    status IN (,)                 | character 12, ',)'
                    status IN ('a',,)             | character 16, ',)'
                    tags.a IS 'b'                 | character 11, ''b''
                    tags.a NOT LIKE 'b'           | character 12, 'LIKE'
                    """)
    void whatIsNoFilterIsShownWithThePlace(String filter, String place) {
        refused(
                RunQuery.all().where(filter),
                ("Invalid clause(s) in filter string: '%s'. It goes wrong at %s. A filter is"
                     + " clauses like metrics.auc > 0.5 or params.model = 'tree', joined by AND,"
                     + " OR, NOT and brackets")
                        .formatted(filter, place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    '; DROP TABLE runs --       | character 1, '';'
                    params.a = 'b               | character 12, ''b'
                    run_name = 'team's'         | character 19, '''
                    run_name = 'a''b'c          | character 18, 'c'
                    tags."it"s" = 'a'           | character 11, '"'
                    """)
    void B5_aQuoteThatEndsATextTooEarlyIsToldHowToWriteIt(String filter, String place) {
        refused(
                RunQuery.all().where(filter),
                ("Invalid clause(s) in filter string: '%s'. It goes wrong at %s. A filter is"
                     + " clauses like metrics.auc > 0.5 or params.model = 'tree', joined by AND,"
                     + " OR, NOT and brackets. A text with a single quote stands in double quotes,"
                     + " \"team's\", or has the quote twice, 'team''s'")
                        .formatted(filter, place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    metrc.auc > 1          | Invalid entity type 'metrc'. Valid values are ['metric', 'parameter', 'tag', 'attribute', 'dataset']. Did you mean 'metric'?
                    x.auc > 1              | Invalid entity type 'x'. Valid values are ['metric', 'parameter', 'tag', 'attribute', 'dataset'].
                    stauts = 'FAILED'      | Invalid attribute key 'stauts' specified. Valid keys are ['run_id', 'run_name', 'user_id', 'status', 'artifact_uri', 'start_time', 'end_time']. Did you mean 'status'? A metric is written metrics.stauts
                    dataset.nam = 'x'      | Invalid dataset key 'nam' specified. Valid keys are ['name', 'digest', 'context']. Did you mean 'name'?
                    metrics.auc = 'x'      | Expected numeric value type for metric 'auc'. Found 'x'
                    start_time > 'x'       | Expected numeric value type for attribute 'start_time'. Found 'x'
                    params.trees = 50      | Expected a quoted string value for parameter 'trees'. Write '50' in quotes
                    status = FAILED        | Expected a quoted string value for attribute 'status'. Write 'FAILED' in quotes
                    params.trees > '5'     | Invalid comparator '>' for parameter 'trees'. Valid comparators are =, !=, LIKE, ILIKE, IN
                    metrics.auc == 1       | Invalid comparator '==' for metric 'auc'. Valid comparators are =, !=, >, >=, <, <=
                    status <> 'FAILED'     | Invalid comparator '<>' for attribute 'status'. Valid comparators are =, !=, LIKE, ILIKE, IN
                    metrics.auc LIKE '5'   | Invalid comparator 'LIKE' for metric 'auc'. Valid comparators are =, !=, >, >=, <, <=
                    status IS NULL         | IS NULL can be asked of tags, params and metrics, not of attribute 'status'
                    metrics.a IN ('1')     | IN can be asked of texts, not of numbers as in metric 'a'
                    status IN ()           | While parsing a list in the query, expected a non-empty list of string values, but got empty list
                    start_time IN ('1')    | IN can be asked of texts, not of numbers as in attribute 'start_time'
                    """)
    void aClauseThatCannotBeAskedIsExplained(String filter, String message) {
        refused(RunQuery.all().where(filter), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    metrics.auc DESC now | character 18, 'now'
                    ##                   | its end
                    'auc'                | character 1, ''auc''
                    metrics.auc,         | character 12, ','
                    """)
    void whatIsNoOrderIsShownWithThePlace(String order, String place) {
        refused(
                RunQuery.all().orderBy(order),
                "Invalid order_by clause '%s'. It goes wrong at %s. An order is like metrics.auc DESC"
                        .formatted(order, place));
    }

    @Test
    void aDirectionIsAscOrDesc() {
        refused(
                RunQuery.all().orderBy("metrics.auc UP"),
                "Invalid ordering key in order_by clause 'metrics.auc UP'. After the key comes ASC"
                        + " or DESC, not 'UP'");
    }

    @Test
    void aKeyIsOrderedByOnce() {
        refused(
                RunQuery.all().orderBy("metrics.auc", "start_time", "metric.auc DESC"),
                "`order_by` contains duplicate fields or more than 20: metric 'auc', attribute"
                        + " 'start_time', metric 'auc'");
    }

    @Test
    void aFilterThatIsTooMuchWorkIsRefused() {
        refused(
                RunQuery.all().where("status = '" + "x".repeat(100_000) + "'"),
                "Invalid filter string: it has 100011 characters; it may have 100000. Ask in"
                        + " several searches");
        refused(
                RunQuery.all().where("(".repeat(31) + "status = 'x'" + ")".repeat(31)),
                "Invalid filter string: it nests brackets and NOT more than 30 deep. Ask in several"
                        + " searches");
        refused(
                RunQuery.all().where("status = 'x'" + " OR status = 'x'".repeat(100)),
                "Invalid filter string: it has more than 100 clauses. Ask in several searches");
    }

    @Test
    void aFilterAtTheLimitsIsAnswered() {
        String deep = "NOT (".repeat(15) + "status = 'x'" + ")".repeat(15);
        String wide = "status = 'x'" + " OR metrics.auc > 1".repeat(98);

        assertThat(fresh.runs().search(RunQuery.all().where(deep + " AND " + wide))).isEmpty();
        assertThat(fresh.runs().search(RunQuery.all().where(wide + " AND " + deep))).isEmpty();
    }

    @Test
    void aPatternIsAsLongAsSqliteTakesOne() {
        String most = "a".repeat(50_000);
        for (String like : List.of("LIKE", "ILIKE")) {
            String filter = "run_name " + like + " '%s'";
            refused(
                    RunQuery.all().where(filter.formatted(most + "%")),
                    "The pattern for attribute 'run_name' is too long. %s takes one of 50000 bytes at most"
                            .formatted(like));
            assertThat(fresh.runs().search(RunQuery.all().where(filter.formatted(most)))).isEmpty();
        }
        refused(
                RunQuery.all().where("run_name ILIKE '" + "\u00e9".repeat(25_001) + "'"),
                "The pattern for attribute 'run_name' is too long. ILIKE takes one of 50000 bytes"
                        + " at most");
    }

    @Test
    void nothingIsOrderedByADataset() {
        refused(
                RunQuery.all().orderBy("dataset.name"),
                "Invalid identifier type 'dataset' to order by: there may be several. It can be in"
                        + " the filter");
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
