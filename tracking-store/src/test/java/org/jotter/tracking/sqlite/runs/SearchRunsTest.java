package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRunsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @BeforeEach
    void fourRuns() {
        run("low", 1, 0.2, "tree");
        run("high", 2, 0.9, "linear");
        run("nan", 3, Double.NaN, "Tree*");
        RunId bare = create("bare", 4);
        fresh.runs().end(bare, RunStatus.FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    ##                                          | bare nan high low
                    metrics.auc > 0.5                           | high
                    metric.auc >= .2                            | high low
                    metrics.auc < 0.9                           | low
                    metrics.auc = 9e-1                          | high
                    metrics.auc != 0.9                          | nan low
                    metrics."auc" > -1                          | high low
                    metrics.`my auc` > 0                        | high low
                    params.model = 'tree'                       | low
                    params.model = "linear"                     | high
                    parameters.model != 'tree'                  | nan high
                    param.model LIKE 't%'                       | low
                    param.model like '%e*'                      | nan
                    param.model LIKE '_ree'                     | low
                    parameter.model ILIKE 'T%'                  | nan low
                    param.model IN ('tree', 'linear')           | high low
                    tags.`team.lead` NOT IN ('bob')             | nan high low
                    params.model IS NULL                        | bare
                    params.model is not null                    | nan high low
                    tags.team.lead = 'ada'                      | nan high low
                    tag.`team.lead` IS NULL                     | bare
                    status = 'FAILED'                           | bare
                    attributes.status IN ('FAILED', 'KILLED')   | bare
                    attr.run_name NOT IN ('low')                | bare nan high
                    run.`Run name` = 'low'                      | low
                    start_time > 1 AND start_time <= 3          | nan high
                    created >= 4                                | bare
                    end_time > 0                                | bare
                    artifact_uri LIKE 'file:///%/artifacts'     | bare nan high low
                    user_id = 'unknown' and metrics.auc > 0     | high low
                    params.model = 'tree' AND metrics.auc > 0.5 | ##
                    """)
    void aFilterFinds(String filter, String names) {
        assertThat(search(filter)).isEqualTo(words(names));
    }

    @Test
    void aMetricThatNoDoubleHoldsExactlyIsFoundByItsNumber() {
        fresh.logMetric(
                fresh.runs().named("low").runId(), "ns", (double) 1_700_000_000_123_456_789L);

        assertThat(search("metrics.ns = 1700000000123456789")).containsExactly("low");
        assertThat(search("metrics.ns < 1700000000123456789")).isEmpty();
    }

    @Test
    void aBlankMayBeAnyThatUnicodeHas() {
        assertThat(search("params.model\u00a0=\u2003'tree'\u3000")).containsExactly("low");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    metrics.auc           | low high nan bare
                    metrics.auc ASC       | low high nan bare
                    metrics.auc DESC      | high low nan bare
                    params.model          | nan high low bare
                    params.model desc     | low high nan bare
                    tags.`team.lead` DESC | nan high low bare
                    end_time              | bare nan high low
                    start_time            | low high nan bare
                    run_name DESC         | nan low high bare
                    attributes.status     | bare nan high low
                    """)
    void anOrderGives(String order, String names) {
        assertThat(names(RunQuery.all().orderBy(order))).isEqualTo(words(names));
    }

    @Test
    void severalOrdersApplyOneAfterTheOther() {
        assertThat(names(RunQuery.all().orderBy("attributes.status DESC", "metrics.auc DESC")))
                .containsExactly("high", "low", "nan", "bare");
    }

    @Test
    void runsOfTheSameTimeComeByTheirIds() {
        List<String> ids =
                List.of(create("x", 9), create("y", 9), create("z", 9)).stream()
                        .map(RunId::value)
                        .sorted()
                        .toList();

        assertThat(fresh.runs().search(RunQuery.all().limit(3)))
                .extracting(run -> run.runId().value())
                .isEqualTo(ids);
    }

    @Test
    void onlyTheExperimentsAskedForAreSearched() {
        ExperimentId other = fresh.store().experiments().create("other").experimentId();
        fresh.runs().create(NewRun.in(other).named("elsewhere"));

        assertThat(names(RunQuery.in(other))).containsExactly("elsewhere");
        assertThat(names(RunQuery.in(other, ExperimentId.DEFAULT))).hasSize(5);
        assertThat(names(RunQuery.in(new ExperimentId("77")))).isEmpty();
    }

    @Test
    void theViewTellsActiveFromDeleted() {
        fresh.runs().delete(fresh.runs().named("low").runId());

        assertThat(names(RunQuery.all())).containsExactly("bare", "nan", "high");
        assertThat(names(RunQuery.all().withView(ViewType.DELETED_ONLY))).containsExactly("low");
        assertThat(names(RunQuery.all().withView(ViewType.ALL))).hasSize(4);
    }

    @Test
    void theLimitCutsAfterOrdering() {
        assertThat(names(RunQuery.all().orderBy("metrics.auc DESC").limit(1)))
                .containsExactly("high");
    }

    @Test
    void aFoundRunComesWithAllThatWasLogged() {
        Run found = fresh.runs().search(RunQuery.all().where("run_name = 'low'")).get(0);

        assertThat(found).isEqualTo(fresh.runs().get(found.runId()));
        assertThat(found.data().metrics()).containsOnlyKeys("auc", "my auc");
        assertThat(found.data().params()).containsOnlyKeys("model");
    }

    private void run(String name, long start, double auc, String model) {
        RunId run = create(name, start);
        fresh.logMetric(run, "auc", auc);
        fresh.logMetric(run, "my auc", auc);
        fresh.runs().logParam(run, "model", model);
        fresh.runs().setTag(run, "team.lead", "ada");
    }

    private RunId create(String name, long start) {
        NewRun run = NewRun.in(ExperimentId.DEFAULT).named(name).startedAt(start);
        return fresh.runs().create(run).runId();
    }

    private List<String> search(String filter) {
        return names(RunQuery.all().where(filter));
    }

    private List<String> names(RunQuery query) {
        return fresh.runs().search(query).stream().map(Run::name).toList();
    }

    private static List<String> words(String names) {
        return names.isBlank() ? List.of() : List.of(names.split(" "));
    }
}
