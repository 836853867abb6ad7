package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogMetricTest {

    private static final RunId NOWHERE = new RunId("0123456789abcdef0123456789abcdef");

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void aLoggedPointIsInTheRunAndInTheHistory() {
        RunId run = fresh.run();
        Metric point = new Metric("my_metric", 0.95, NOW, 7);

        fresh.runs().logMetric(run, point);

        assertThat(fresh.runs().get(run).data().metrics()).containsEntry("my_metric", point);
        assertThat(fresh.runs().metricHistory(run, "my_metric")).containsExactly(point);
    }

    @Test
    void theLatestPointIsTheGreatestByStepThenTimeThenValue() {
        RunId run = fresh.run();
        log(run, 9.0, 100, 1);
        log(run, 5.0, 50, 2);
        assertThatRun(fresh.runs().get(run)).hasMetric("loss", 5.0);

        log(run, 4.0, 51, 2);
        assertThatRun(fresh.runs().get(run)).hasMetric("loss", 4.0);

        log(run, 3.0, 51, 2);
        log(run, 8.0, 200, -1);
        assertThatRun(fresh.runs().get(run)).hasMetric("loss", 4.0);
    }

    @Test
    void theHistoryIsInOrderOfStepThenTime() {
        RunId run = fresh.run();
        log(run, 1.0, 9, 3);
        log(run, 2.0, 5, -2);
        log(run, 3.0, 4, 3);

        assertThat(fresh.runs().metricHistory(run, "loss"))
                .extracting(Metric::value)
                .containsExactly(2.0, 3.0, 1.0);
    }

    @Test
    void theSamePointTwiceIsOnePoint() {
        RunId run = fresh.run();
        log(run, 1.0, NOW, 0);
        log(run, 1.0, NOW, 0);

        assertThat(fresh.runs().metricHistory(run, "loss")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0.1
            })
    void everyDoubleComesBackAsItWas(double value) {
        RunId run = fresh.run();
        log(run, value, NOW, 0);

        assertThat(fresh.runs().metricHistory(run, "loss"))
                .containsExactly(new Metric("loss", value, NOW, 0));
        assertThatRun(fresh.runs().get(run)).hasMetric("loss", value);
    }

    @Test
    void aNanAndAZeroOfTheSameStepAreTwoPoints() {
        RunId run = fresh.run();
        log(run, 0, NOW, 0);
        log(run, Double.NaN, NOW, 0);

        assertThat(fresh.runs().metricHistory(run, "loss")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void everyLongIsAStep(long step) {
        RunId run = fresh.run();
        log(run, 1.0, NOW, step);

        assertThat(fresh.runs().metricHistory(run, "loss"))
                .extracting(Metric::step)
                .containsExactly(step);
    }

    @Test
    void aTimeBefore1970IsRefused() {
        assertRefused(
                () -> new Metric("loss", 1, -1, 0),
                INVALID,
                "Invalid value -1 for parameter 'timestamp' supplied: metric 'loss' (value=1.0)."
                        + " Timestamp must be a nonnegative long (64-bit integer)");
    }

    @Test
    void anUnknownRunIsNamedAlongWithTheWayOut() {
        assertRefused(
                () -> log(NOWHERE, 1, NOW, 0),
                MISSING,
                "Run with id=0123456789abcdef0123456789abcdef not found. List runs with %mlflow"
                        + " runs");
    }

    @Test
    void aDeletedRunTakesNoPoint() {
        RunId run = fresh.run();
        fresh.runs().delete(run);

        assertRefused(
                () -> log(run, 1, NOW, 0),
                INVALID,
                ("The run %s must be in the 'active' state. Current state is deleted. Restore it"
                                + " first")
                        .formatted(run));
        assertThat(fresh.runs().metricHistory(run, "loss")).isEmpty();
    }

    @Test
    void aFinishedRunStillTakesPoints() {
        RunId run = fresh.run();
        fresh.runs().end(run, RunStatus.FINISHED);
        log(run, 1, NOW, 0);

        assertThatRun(fresh.runs().get(run)).hasMetric("loss", 1).hasStatus(RunStatus.FINISHED);
    }

    @Test
    void aMetricNeverLoggedHasNoHistory() {
        assertThat(fresh.runs().metricHistory(fresh.run(), "loss")).isEmpty();
    }

    @Test
    void whatWasLoggedIsThereForAnotherProcess() {
        RunId run = fresh.run();
        log(run, 0.5, NOW, 1);

        try (SqliteStore other = fresh.open()) {
            assertThatRun(other.runs().get(run)).hasMetric("loss", 0.5);
        }
    }

    private void log(RunId run, double value, long timestampMillis, long step) {
        fresh.runs().logMetric(run, new Metric("loss", value, timestampMillis, step));
    }
}
