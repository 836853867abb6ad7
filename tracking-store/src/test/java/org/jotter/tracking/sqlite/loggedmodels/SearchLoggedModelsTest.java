package org.jotter.tracking.sqlite.loggedmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OnDataset;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchLoggedModelsTest {

    private static final OnDataset TRAIN = new OnDataset("train", "");

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private final Map<String, LoggedModelId> ids = new HashMap<>();
    private RunId run;

    /** Made at the times 1 to 4: tree, linear, nan, bare. */
    @BeforeEach
    void fourModels() {
        run = fresh.run();
        model(NewLoggedModel.in(ExperimentId.DEFAULT).named("tree").ofType("agent").from(run));
        model(NewLoggedModel.in(ExperimentId.DEFAULT).named("linear").ofType("Agent"));
        model(NewLoggedModel.in(ExperimentId.DEFAULT).named("nan").withTags(Map.of("team", "red")));
        model(
                NewLoggedModel.in(ExperimentId.DEFAULT)
                        .named("bare")
                        .withParams(Map.of("trees", "50")));
        models().finish(ids.get("tree"), LoggedModelStatus.READY);
        models().finish(ids.get("bare"), LoggedModelStatus.UPLOAD_FAILED);
        fresh.db().update("UPDATE logged_models SET creation_timestamp = model_number WHERE true");
        point("tree", 0.9, 1, "train", "d1");
        point("tree", 0.2, 2, "test", "d2");
        point("linear", 0.5, 1, "train", "d2");
        point("nan", Double.NaN, 1, "", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    ##                               | bare nan linear tree
                    name = 'tree'                    | tree
                    name != 'tree'                   | bare nan linear
                    attributes.name LIKE '%n%'       | nan linear
                    name IN ('tree', 'nan')          | nan tree
                    name NOT IN ('tree', 'nan')      | bare linear
                    model_type = 'agent'             | tree
                    model_type ILIKE 'AGENT'         | linear tree
                    model_type != 'x'                | bare nan linear tree
                    status = 'READY'                 | tree
                    status IN ('PENDING', 'FAILED')  | bare nan linear
                    source_run_id LIKE '_%'          | tree
                    model_id LIKE 'm-%'              | bare nan linear tree
                    creation_timestamp > 2           | bare nan
                    creation_time <= 2               | linear tree
                    last_updated_timestamp > 0       | bare nan linear tree
                    metrics.auc > 0.4                | linear
                    metrics.auc < 0.4                | tree
                    metrics.auc != 0.5               | nan tree
                    metrics.auc IS NULL              | bare
                    metrics.auc IS NOT NULL          | nan linear tree
                    params.trees = '50'              | bare
                    params.trees IN ('50', '60')     | bare
                    tags.team NOT IN ('blue')        | nan
                    creation_timestamp_ms = 2        | linear
                    experiment_id = 0                | bare nan linear tree
                    lifecycle_stage = 'deleted'      | ##
                    status_message != ''             | ##
                    params.trees IS NULL             | nan linear tree
                    tags.team LIKE 'r_d'             | nan
                    NOT (metrics.auc > 0.4 OR tags.team = 'red') | bare tree
                    """)
    void aFilterFinds(String filter, String names) {
        assertThat(names(LoggedModelQuery.all().where(filter))).isEqualTo(words(names));
    }

    @Test
    void datasetsNarrowTheMetricsOfAFilter() {
        LoggedModelQuery good = LoggedModelQuery.all().where("metrics.auc > 0.4");

        assertThat(names(good.on(TRAIN))).containsExactly("linear", "tree");
        assertThat(names(good.on(new OnDataset("train", "d1")))).containsExactly("tree");
        assertThat(names(good.on(new OnDataset("test", "")))).isEmpty();
        assertThat(names(good.on(new OnDataset("test", ""), new OnDataset("train", "d2"))))
                .containsExactly("linear");
    }

    @Test
    void datasetsAloneFindTheModelsWithAMetricOnThem() {
        assertThat(names(LoggedModelQuery.all().on(TRAIN))).containsExactly("linear", "tree");
        assertThat(names(LoggedModelQuery.all().where("name = 'tree'").on(TRAIN)))
                .containsExactly("tree");
    }

    @Test
    void anOrderPutsRealValuesFirstThenNanThenMissing() {
        assertThat(ordered(OrderBy.ascending("metrics.auc")))
                .containsExactly("tree", "linear", "nan", "bare");
        assertThat(ordered(OrderBy.descending("metrics.auc")))
                .containsExactly("linear", "tree", "nan", "bare");
        assertThat(ordered(OrderBy.descending("metrics.auc").on("train", "")))
                .containsExactly("tree", "linear", "bare", "nan");
        assertThat(ordered(OrderBy.descending("metrics.auc").on("train", "d2")))
                .containsExactly("linear", "bare", "nan", "tree");
        assertThat(ordered(OrderBy.descending("metrics.auc").on("", "d2")))
                .as("F5: of any dataset of that digest, as MLflow takes it")
                .containsExactly("linear", "tree", "bare", "nan");
        assertThat(ordered(OrderBy.ascending("model_type")))
                .containsExactly("bare", "nan", "linear", "tree");
        assertThat(ordered(OrderBy.ascending("creation_time")))
                .containsExactly("tree", "linear", "nan", "bare");
        assertThat(ordered(OrderBy.descending("status")))
                .as("UPLOAD_FAILED, READY, PENDING")
                .containsExactly("bare", "tree", "nan", "linear");
    }

    @Test
    void anOrderIsReadFromText() {
        assertThat(OrderBy.parse(" metrics.auc")).isEqualTo(OrderBy.ascending("metrics.auc"));
        assertThat(OrderBy.parse("name desc ")).isEqualTo(OrderBy.descending("name"));
        assertThat(OrderBy.parse("metrics.\"val loss\" DESC"))
                .isEqualTo(OrderBy.descending("metrics.\"val loss\""));
        String longKey = "metrics." + "k".repeat(100_000);
        assertThat(OrderBy.parse(longKey).fieldName()).isEqualTo(longKey);
        for (String text : new String[] {"", "metrics.auc up", "name DESC, status", "metrics.`a"}) {
            assertRefused(
                    () -> OrderBy.parse(text),
                    INVALID,
                    ("Invalid value \"%s\" for parameter 'order_by' supplied: an order is like"
                                    + " 'metrics.auc DESC'")
                            .formatted(text));
        }
    }

    @Test
    void theKeyOfAMetricToOrderByIsAllAfterTheDot() {
        point("bare", "a metric: f.1", 1);
        point("tree", "a metric: f.1", 2);

        for (String key : List.of("a metric: f.1", "`a metric: f.1`", "\"a metric: f.1\"")) {
            assertThat(ordered(OrderBy.ascending("metrics." + key)))
                    .containsExactly("bare", "tree", "nan", "linear");
        }
    }

    @Test
    void whatIsOrderedByTwiceCountsOnce() {
        assertThat(
                        names(
                                LoggedModelQuery.all()
                                        .orderBy(
                                                OrderBy.ascending("name"),
                                                OrderBy.descending("name"))))
                .containsExactly("bare", "linear", "nan", "tree");
    }

    @Test
    void whatIsDeletedOrElsewhereIsNotFound() {
        ExperimentId other = fresh.store().experiments().create("other").experimentId();
        model(NewLoggedModel.in(other).named("elsewhere"));
        models().delete(ids.get("tree"));

        assertThat(names(LoggedModelQuery.in(ExperimentId.DEFAULT)))
                .containsExactly("bare", "nan", "linear");
        assertThat(names(LoggedModelQuery.in(other))).containsExactly("elsewhere");
    }

    @Test
    void pagesTogetherAreTheWholeSearch() {
        LoggedModelQuery query =
                LoggedModelQuery.all().limit(1).orderBy(OrderBy.descending("metrics.auc"));
        List<String> found = new ArrayList<>(names(query));
        PagedList<LoggedModel> page = models().search(query);
        while (page.token().isPresent()) {
            page = models().search(query.withPageToken(page.token().get()));
            page.forEach(model -> found.add(model.name()));
        }

        assertThat(found).containsExactly("linear", "tree", "nan", "bare");
    }

    @Test
    void aTokenBelongsToItsDatasets() {
        LoggedModelQuery query = LoggedModelQuery.all().limit(1);
        String token = models().search(query.on(TRAIN)).token().orElseThrow();

        refused(
                query.withPageToken(token),
                "Invalid page token, it belongs to another search. Ask for the first page again");
    }

    @Test
    void aFieldThatCannotBeOrderedByIsExplained() {
        refused(
                LoggedModelQuery.all().orderBy(OrderBy.ascending("params.trees")),
                "Invalid order by field name: params.trees. It is an attribute or metrics.<key>");
        assertRefused(
                () -> new OnDataset("", "d1"),
                INVALID,
                "Missing value for required parameter 'dataset_name'."
                        + " See the API docs for more information about request parameters.");
    }

    @Test
    void aFoundModelIsTheOneThatIsThere() {
        LoggedModel found = models().search(LoggedModelQuery.all().where("name = 'tree'")).get(0);

        assertThat(found).isEqualTo(models().get(ids.get("tree"), false));
        assertThat(LoggedModelQuery.all().maxResults()).isEqualTo(50);
    }

    private LoggedModels models() {
        return fresh.store().loggedModels();
    }

    private void model(NewLoggedModel model) {
        ids.put(model.name(), models().create(model).modelId());
    }

    private void point(String model, double value, long step, String dataset, String digest) {
        MetricSource source = MetricSource.model(ids.get(model)).on(dataset, digest);
        fresh.runs().logMetric(run, new Metric("auc", value, 10, step, source));
    }

    private void point(String model, String key, double value) {
        MetricSource source = MetricSource.model(ids.get(model));
        fresh.runs().logMetric(run, new Metric(key, value, 10, 1, source));
    }

    private List<String> ordered(OrderBy order) {
        return names(LoggedModelQuery.all().orderBy(order));
    }

    private void refused(LoggedModelQuery query, String message) {
        assertRefused(() -> models().search(query), INVALID, message);
    }

    private List<String> names(LoggedModelQuery query) {
        return models().search(query).stream().map(LoggedModel::name).toList();
    }

    private static List<String> words(String names) {
        return names.isBlank() ? List.of() : List.of(names.split(" "));
    }
}
