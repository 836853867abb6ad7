package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledHistoryTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private RunId ten;
    private RunId twenty;

    @BeforeEach
    void runs() {
        ten = fresh.run("ten");
        twenty = fresh.run("twenty");
        IntStream.range(0, 10).forEach(i -> log(ten, i, i));
        IntStream.range(0, 20).forEach(i -> log(twenty, i, i));
    }

    @Test
    void theFirstOfEachBucketIsShownAndTheLastPointOfAll() {
        assertThat(steps(ten, sampled(List.of(ten), StepRange.ALL, 5)))
                .containsExactly(0, 2, 4, 6, 9);
        assertThat(steps(twenty, sampled(List.of(twenty), StepRange.ALL, 3)))
                .containsExactly(0, 7, 19);
    }

    @Test
    void eachRunIsSampledForItself() {
        Map<RunId, List<Metric>> sampled = sampled(List.of(twenty, ten), StepRange.ALL, 5);

        assertThat(sampled.keySet()).containsExactly(twenty, ten);
        assertThat(steps(twenty, sampled)).containsExactly(0, 4, 8, 12, 19);
        assertThat(steps(ten, sampled)).containsExactly(0, 2, 4, 6, 9);
    }

    @Test
    void ofOnePointItIsTheLast() {
        assertThat(steps(ten, sampled(List.of(ten), StepRange.ALL, 1))).containsExactly(9);
    }

    @Test
    void fewStepsAreAllThere() {
        assertThat(steps(ten, sampled(List.of(ten), StepRange.ALL, 10))).hasSize(10);
    }

    @Test
    void theRangeIsBothEndsIncluded() {
        assertThat(steps(ten, sampled(List.of(ten), new StepRange(2, 8), 3)))
                .containsExactly(2, 5, 8);
    }

    @Test
    void negativeStepsAreThereUnlessARangeLeavesThemOut() {
        log(ten, -3, 0);

        assertThat(steps(ten, sampled(List.of(ten), StepRange.ALL, 100))).contains(-3);
        assertThat(steps(ten, sampled(List.of(ten), new StepRange(0, 100), 100)))
                .doesNotContain(-3);
    }

    @Test
    void pointsOfOneStepAreInOrderOfTimeAndCountEach() {
        log(ten, 4, 100);
        log(ten, 4, 50);

        assertThat(sampled(List.of(ten), new StepRange(4, 4), 3).get(ten))
                .extracting(Metric::timestampMillis)
                .containsExactly(4L, 50L, 100L);
        assertThat(sampled(List.of(ten), new StepRange(4, 4), 2).get(ten))
                .extracting(Metric::timestampMillis)
                .containsExactly(4L, 100L);
    }

    @Test
    void anUnknownRunIsLeftOutAndOneWithoutPointsIsEmpty() {
        RunId silent = fresh.run("silent");

        assertThat(sampled(List.of(new RunId("x"), silent), StepRange.ALL, 5))
                .isEqualTo(Map.of(silent, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2501})
    void oneTo2500StepsAreShown(int maxResults) {
        assertRefused(
                () -> sampled(List.of(ten), StepRange.ALL, maxResults),
                INVALID,
                "max_results must be between 1 and 2500.");
    }

    @Test
    void oneTo100RunsAndAKeyAreAskedFor() {
        assertRefused(
                () -> sampled(List.of(), StepRange.ALL, 5),
                INVALID,
                "Missing value for required parameter 'run_ids'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> sampled(Collections.nCopies(101, ten), StepRange.ALL, 5),
                INVALID,
                "GetMetricHistoryBulkInterval request must specify at most 100 run_ids. Received"
                        + " 101 run_ids.");
        assertRefused(
                () -> fresh.runs().sampledMetricHistories(List.of(ten), "", StepRange.ALL, 5),
                INVALID,
                "Missing value for required parameter 'metric_key'."
                        + " See the API docs for more information about request parameters.");
    }

    @Test
    void aRangeHasBothEndsInOrder() {
        assertThat(StepRange.parse("", "")).isEqualTo(StepRange.ALL);
        assertThat(StepRange.parse("-3", "4")).isEqualTo(new StepRange(-3, 4));
        assertRefused(
                () -> StepRange.parse("1", ""),
                INVALID,
                "If either start step or end step are specified, both must be specified.");
        assertRefused(
                () -> StepRange.parse("3", "1"),
                INVALID,
                "end_step must be greater than start_step. Found start_step=3 and end_step=1.");
        assertRefused(
                () -> StepRange.parse("1", "x"),
                INVALID,
                "Invalid value \"x\" for parameter 'end_step' supplied: it is a whole number");
    }

    private Map<RunId, List<Metric>> sampled(List<RunId> ids, StepRange range, int maxResults) {
        return fresh.runs().sampledMetricHistories(ids, "loss", range, maxResults);
    }

    private static long[] steps(RunId run, Map<RunId, List<Metric>> sampled) {
        return sampled.get(run).stream().mapToLong(Metric::step).toArray();
    }

    private void log(RunId run, long step, long timestampMillis) {
        fresh.runs().logMetric(run, new Metric("loss", 1.0 / step, timestampMillis, step));
    }
}
