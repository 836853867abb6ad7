package org.jotter.tracking.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.sqlite.search.Field.Kind.DATASET;
import static org.jotter.tracking.sqlite.search.Field.Kind.KEYED;
import static org.jotter.tracking.sqlite.search.Field.Kind.METRIC;
import static org.jotter.tracking.sqlite.search.Field.Kind.NUMBER;
import static org.jotter.tracking.sqlite.search.Field.Kind.TEXT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.testing.FreshStore;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random filters and orders over random stores, beside a naive evaluation in memory. */
class RandomRunSearchTest {

    private static final int RUNS = 14;
    private static final int FILTERS = Rounds.of(2_500);

    private static final List<Field> METRICS =
            List.of(
                    Field.keyed(METRIC, "metrics", "metric", "auc"),
                    Field.keyed(METRIC, "metrics", "metric", "Auc"),
                    Field.keyed(METRIC, "metrics", "metric", "my auc.at:5"));
    private static final List<Field> PARAMS =
            List.of(
                    Field.keyed(KEYED, "params", "parameter", "model"),
                    Field.keyed(KEYED, "param", "parameters", "a/b-c"));
    private static final List<Field> TAGS =
            List.of(
                    Field.keyed(KEYED, "tags", "tag", "team.lead"),
                    Field.keyed(KEYED, "tags", "tag", "\u043a\u043b\u044e\u0447"));
    private static final Field NAME =
            Field.of(TEXT, "run_name", "attributes.run_name", "attr.`Run name`", "`run name`");
    private static final Field USER = Field.of(TEXT, "user_id", "run.user_id", "\"user_id\"");
    private static final Field STATUS = Field.of(TEXT, "status", "attribute.status");
    private static final Field START = Field.of(NUMBER, "start_time", "created", "attr.Created");
    private static final Field END = Field.of(NUMBER, "end_time", "attributes.end_time");
    private static final Field RUN_ID = Field.of(TEXT, "run_id");
    private static final Field DATASET_NAME = Field.of(DATASET, "dataset.name", "datasets.`name`");
    private static final Field CONTEXT = Field.of(DATASET, "datasets.context");

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private final List<Row> rows = new ArrayList<>();
    private Random random;
    private int datasets;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theStoreFindsWhatANaiveEvaluationFinds(long seed) {
        fill(seed);
        RandomFilters filters = new RandomFilters(random, fields());
        for (int i = 0; i < FILTERS; i++) {
            RandomFilters.Meant filter = filters.next();
            List<Ordered> orders = orders();
            RunQuery query =
                    RunQuery.all()
                            .where(filter.text())
                            .orderBy(orders.stream().map(Ordered::text).toArray(String[]::new));
            List<String> expected =
                    rows.stream()
                            .filter(filter.meaning())
                            .sorted(comparator(orders))
                            .map(Row::id)
                            .toList();

            assertThat(ids(fresh.runs().search(query))).as("%s", query).isEqualTo(expected);
            assertThat(paged(query.limit(1 + random.nextInt(5))))
                    .as("%s", query)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void runsThatAreAddedBetweenPagesDisturbNone(long seed) {
        fill(seed);
        for (int i = 0; i < Rounds.of(100); i++) {
            List<Ordered> orders = orders();
            RunQuery query =
                    RunQuery.all()
                            .limit(1 + random.nextInt(4))
                            .orderBy(orders.stream().map(Ordered::text).toArray(String[]::new));
            List<String> before = rows.stream().sorted(comparator(orders)).map(Row::id).toList();
            List<String> seen = new ArrayList<>();
            PagedList<Run> page = fresh.runs().search(query);
            seen.addAll(ids(page));
            for (int added = 0; page.token().isPresent(); added++) {
                if (added < 4) {
                    rows.add(randomRun());
                }
                page = fresh.runs().search(query.withPageToken(page.token().get()));
                seen.addAll(ids(page));
            }

            assertThat(seen).as("%s", query).doesNotHaveDuplicates();
            seen.retainAll(before);
            assertThat(seen).as("%s", query).isEqualTo(before);
        }
    }

    private List<String> paged(RunQuery query) {
        PagedList<Run> page = fresh.runs().search(query);
        List<String> all = new ArrayList<>(ids(page));
        while (page.token().isPresent()) {
            assertThat(page).hasSize(query.maxResults());
            page = fresh.runs().search(query.withPageToken(page.token().get()));
            assertThat(page).isNotEmpty();
            all.addAll(ids(page));
        }
        return all;
    }

    private static List<String> ids(List<Run> runs) {
        return runs.stream().map(run -> run.runId().value()).toList();
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>(METRICS);
        fields.addAll(PARAMS);
        fields.addAll(TAGS);
        fields.addAll(List.of(NAME, USER, STATUS, START, END, DATASET_NAME, CONTEXT));
        return fields;
    }

    private record Ordered(Field field, boolean descending, String text) {}

    private List<Ordered> orders() {
        List<Field> sortable = new ArrayList<>(fields());
        sortable.removeIf(field -> !field.isSortable());
        List<Ordered> orders = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Field field = sortable.remove(random.nextInt(sortable.size()));
            boolean descending = random.nextBoolean();
            orders.add(
                    new Ordered(
                            field,
                            descending,
                            field.spelling(random) + (descending ? " DESC" : "")));
        }
        return orders;
    }

    private static Comparator<Row> comparator(List<Ordered> orders) {
        Comparator<Row> last = Row.by(START, true).thenComparing(Row.by(RUN_ID, false));
        return orders.stream()
                .map(order -> Row.by(order.field, order.descending))
                .reduce(Comparator::thenComparing)
                .map(comparator -> comparator.thenComparing(last))
                .orElse(last);
    }

    private void fill(long seed) {
        random = new Random(seed);
        for (int i = 0; i < RUNS; i++) {
            rows.add(randomRun());
        }
    }

    private Row randomRun() {
        String name = "n" + text();
        String user = "u" + text();
        long start = random.nextInt(4);
        RunId run =
                fresh.runs()
                        .create(
                                NewRun.in(ExperimentId.DEFAULT)
                                        .named(name)
                                        .by(user)
                                        .startedAt(start))
                        .runId();
        Row row = new Row(run.value()).with(RUN_ID, run.value()).with(NAME, name).with(USER, user);
        row.with(START, (double) start);
        for (Field metric : METRICS) {
            if (random.nextInt(4) > 0) {
                double value =
                        RandomFilters.NUMBERS.get(random.nextInt(RandomFilters.NUMBERS.size()));
                fresh.runs().logMetric(run, new Metric(key(metric), value, 0, 0));
                row.with(metric, value);
            }
        }
        PARAMS.stream()
                .filter(param -> random.nextInt(3) > 0)
                .forEach(
                        param -> {
                            String value = text();
                            fresh.runs().logParam(run, key(param), value);
                            row.with(param, value);
                        });
        TAGS.stream()
                .filter(tag -> random.nextInt(3) > 0)
                .forEach(
                        tag -> {
                            String value = text();
                            fresh.runs().setTag(run, key(tag), value);
                            row.with(tag, value);
                        });
        return withDatasets(ended(row, run), run);
    }

    private Row ended(Row row, RunId run) {
        if (random.nextBoolean()) {
            fresh.runs().end(run, RunStatus.FAILED);
            return row.with(STATUS, "FAILED").with(END, (double) FreshStore.NOW);
        }
        return row.with(STATUS, "RUNNING");
    }

    private Row withDatasets(Row row, RunId run) {
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = "d" + text();
            row.with(DATASET_NAME, name);
            Map<String, String> tags = Map.of();
            if (random.nextBoolean()) {
                String context = text();
                row.with(CONTEXT, context);
                tags = Map.of("mlflow.data.context", context);
            }
            Dataset dataset = new Dataset(name, "digest" + datasets++, "local", "", "", "");
            fresh.runs().logInputs(run, List.of(new DatasetInput(dataset, tags)), List.of());
        }
        return row;
    }

    private static String key(Field field) {
        return field.name().replaceAll(".*`(.*)`", "$1");
    }

    private String text() {
        return RandomFilters.TEXTS.get(random.nextInt(RandomFilters.TEXTS.size()));
    }
}
