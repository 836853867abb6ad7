package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Param;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogBatchTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void aBatchIsLoggedWhole() {
        RunId run = fresh.run();

        fresh.runs()
                .log(
                        run,
                        Batch.ofMetrics(List.of(metric("loss", 2, 1), metric("loss", 1, 2)))
                                .withParams(Map.of("trees", "50"))
                                .withTags(Map.of("team", "ada")));

        assertThatRun(fresh.runs().get(run))
                .hasMetric("loss", 1)
                .hasParam("trees", "50")
                .hasTag("team", "ada");
        assertThat(fresh.runs().metricHistory(run, "loss")).hasSize(2);
    }

    @Test
    void theLatestPointOfABatchMayStandAnywhereInIt() {
        RunId run = fresh.run();
        fresh.runs().logMetric(run, metric("acc", 0.5, 20));
        Metric early = new Metric("loss", 9, 1, 7);
        Metric late = new Metric("loss", 1, 2, 7);
        Metric lateAndGreater = new Metric("loss", 3, 2, 7);
        List<Metric> points =
                List.of(early, lateAndGreater, metric("loss", 8, 2), late, metric("acc", 0.9, 19));
        fresh.runs().log(run, Batch.ofMetrics(points));

        assertThatRun(fresh.runs().get(run)).hasMetric("loss", 3).hasMetric("acc", 0.5);
        assertThat(fresh.runs().metricHistory(run, "loss"))
                .containsExactly(metric("loss", 8, 2), early, late, lateAndGreater);
    }

    @Test
    void theSamePointTwiceInABatchIsOnePoint() {
        RunId run = fresh.run();
        fresh.runs().log(run, Batch.ofMetrics(List.of(metric("loss", 1, 1), metric("loss", 1, 1))));

        assertThat(fresh.runs().metricHistory(run, "loss")).hasSize(1);
    }

    @Test
    void aChangedParamLeavesNothingOfTheBatch() {
        RunId run = fresh.run();
        fresh.runs().logParam(run, "trees", "50");
        fresh.runs().logParam(run, "depth", "3");
        Batch batch =
                Batch.ofMetrics(List.of(metric("loss", 1, 1)))
                        .withParams(new TreeMap<>(Map.of("a", "1", "trees", "60", "depth", "4")))
                        .withTags(Map.of("team", "ada"));

        assertRefused(
                () -> fresh.runs().log(run, batch),
                INVALID,
                ("Changing param values is not allowed. Params were already logged='[{'key':"
                                + " 'depth', 'old_value': '3', 'new_value': '4'}, {'key': 'trees',"
                                + " 'old_value': '50', 'new_value': '60'}]' for run ID='%s'.")
                        .formatted(run));
        assertThatRun(fresh.runs().get(run)).hasNoMetric("loss").hasNoTag("team");
        assertThat(fresh.runs().get(run).data().params()).containsOnlyKeys("depth", "trees");
    }

    @Test
    void anUnknownRunIsNamedEvenForAnEmptyBatch() {
        RunId nowhere = new RunId("0".repeat(32));

        assertRefused(
                () -> fresh.runs().log(nowhere, Batch.EMPTY),
                MISSING,
                "Run with id=%s not found. List runs with %%mlflow runs".formatted(nowhere));
    }

    @Test
    void A10_aBatchOfAnySizeIsOneTransaction() {
        RunId run = fresh.run();
        Batch batch = Batch.ofMetrics(metrics(2501)).withParams(texts(1001)).withTags(texts(101));
        fresh.runs().log(run, batch);

        assertThat(fresh.runs().get(run).data().metrics()).hasSize(2501);
        assertThat(fresh.runs().get(run).data().params()).hasSize(1001);
        assertThat(fresh.runs().get(run).data().tags()).hasSizeGreaterThan(100);
    }

    @Test
    void A10_aChangedParamLeavesNothingOfALargeBatch() {
        RunId run = fresh.run();
        fresh.runs().logParam(run, "k999", "50");

        assertThatThrownBy(
                        () ->
                                fresh.runs()
                                        .log(
                                                run,
                                                Batch.ofMetrics(metrics(2501))
                                                        .withParams(texts(1001))))
                .hasMessageStartingWith("Changing param values is not allowed.");
        assertThat(fresh.runs().get(run).data().params()).containsOnlyKeys("k999");
        assertThat(fresh.runs().get(run).data().metrics()).isEmpty();
    }

    @Test
    void aParamTwiceInABatchIsRefused() {
        List<Param> twice = List.of(new Param("k", "1"), new Param("j", "1"), new Param("k", "1"));

        assertRefused(
                () -> new Batch(List.of(), twice, Map.of()),
                INVALID,
                "Duplicate parameter keys have been submitted: ['k']. Please ensure the request"
                        + " contains only one param value per param key.");
    }

    private static Metric metric(String key, double value, long step) {
        return new Metric(key, value, NOW, step);
    }

    private static List<Metric> metrics(int count) {
        return IntStream.range(0, count).mapToObj(i -> metric("m" + i, i, 0)).toList();
    }

    private static Map<String, String> texts(int count) {
        Map<String, String> texts = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> texts.put("k" + i, "v"));
        return texts;
    }
}
