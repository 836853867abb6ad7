package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jotter.tracking.Metric;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricHistoryTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Runs runs;
    private RunId run;

    @BeforeEach
    void run() {
        runs = fresh.runs();
        run = fresh.run();
    }

    @Test
    void pagesAreInOrderOfTimeThenStepThenValue() {
        log(run, 1, 9, 1);
        log(run, 2, 5, 2);
        log(run, 3, 7, 0);
        log(run, 2, 7, 0);

        PagedList<Metric> first = page(3, "");
        assertThat(first).extracting(Metric::timestampMillis).containsExactly(5L, 7L, 7L);
        assertThat(first).extracting(Metric::value).containsExactly(2.0, 2.0, 3.0);
        PagedList<Metric> second = page(3, first.token().orElseThrow());
        assertThat(second).containsExactly(point(1, 9, 1));
        assertThat(second.token()).isEmpty();
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        log(run, 1, 1, 1);
        log(run, 1, 1, 2);

        assertThat(page(2, "").token()).isEmpty();
        assertThat(page(Integer.MAX_VALUE, "").token()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyPointIsOnOnePage(int size) {
        List<Metric> points = new ArrayList<>();
        for (double value :
                new double[] {
                    Double.NEGATIVE_INFINITY, -1, 0, Double.NaN, 1, Double.POSITIVE_INFINITY
                }) {
            points.add(point(value, 0, Long.MIN_VALUE));
            points.add(point(value, 3, 0));
            points.add(point(value, Long.MAX_VALUE, Long.MAX_VALUE));
        }
        points.forEach(point -> runs.logMetric(run, point));

        List<Metric> found = new ArrayList<>();
        String token = "";
        do {
            PagedList<Metric> page = page(size, token);
            found.addAll(page);
            token = page.token().orElse("");
        } while (!token.isEmpty());

        assertThat(found).containsExactlyInAnyOrderElementsOf(points);
    }

    @Test
    void aPointLoggedMeanwhileMovesNoOther() {
        IntStream.range(0, 4).forEach(i -> log(run, i, 10 + i, i));
        PagedList<Metric> first = page(2, "");
        log(run, 9, 0, 9);

        assertThat(page(2, first.token().orElseThrow()))
                .containsExactly(point(2, 12, 2), point(3, 13, 3));
    }

    @Test
    void whatWasNeverLoggedHasAnEmptyPage() {
        assertThat(page(10, "")).isEmpty();
        assertThat(runs.metricHistory(new RunId("nowhere"), "loss", 10, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aPageHoldsSomething(int size) {
        assertRefused(
                () -> page(size, ""),
                INVALID,
                ("Invalid value %d for parameter 'max_results' supplied. It must be a positive"
                                + " integer.")
                        .formatted(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!", "AAAA", "eyJvZmZzZXQiOiAyfQ=="})
    void aTokenOfSomebodyElseIsRefused(String token) {
        assertRefused(
                () -> page(2, token),
                INVALID,
                "Invalid page token '%s'. Ask again without one, from the first page"
                        .formatted(token));
    }

    @Test
    void severalRunsAreReadAtOnceInOrderOfTheirIds() {
        RunId other = fresh.run();
        RunId silent = fresh.run();
        log(run, 1, 2, 0);
        log(run, 2, 1, 1);
        log(other, 3, 1, 0);

        Map<RunId, List<Metric>> histories =
                runs.metricHistories(List.of(silent, run, other, new RunId("x")), "loss", 100);

        assertThat(histories)
                .isEqualTo(
                        Map.of(
                                run, List.of(point(2, 1, 1), point(1, 2, 0)),
                                other, List.of(point(3, 1, 0))));
        assertThat(histories.keySet())
                .map(RunId::value)
                .containsExactlyElementsOf(new TreeSet<>(List.of(run.value(), other.value())));
    }

    @Test
    void theLimitOfABulkIsForAllRunsTogether() {
        RunId other = fresh.run();
        IntStream.range(0, 3).forEach(i -> log(run, i, i, i));
        IntStream.range(0, 3).forEach(i -> log(other, i, i, i));

        assertThat(runs.metricHistories(List.of(run, other), "loss", 4).values())
                .extracting(List::size)
                .containsExactly(3, 1);
    }

    @Test
    void aBulkHasOneTo100RunsAndAKey() {
        assertRefused(
                () -> runs.metricHistories(List.of(), "loss", 10),
                INVALID,
                "GetMetricHistoryBulk request must specify at least one run_id.");
        assertRefused(
                () -> runs.metricHistories(Collections.nCopies(101, run), "loss", 10),
                INVALID,
                "GetMetricHistoryBulk request cannot specify more than 100 run_ids. Received 101"
                        + " run_ids.");
        assertRefused(
                () -> runs.metricHistories(List.of(run), "", 10),
                INVALID,
                "GetMetricHistoryBulk request must specify a metric_key.");
    }

    private PagedList<Metric> page(int size, String token) {
        return runs.metricHistory(run, "loss", size, token);
    }

    private void log(RunId to, double value, long timestampMillis, long step) {
        runs.logMetric(to, point(value, timestampMillis, step));
    }

    private static Metric point(double value, long timestampMillis, long step) {
        return new Metric("loss", value, timestampMillis, step);
    }
}
