package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndRunTest {

    private static final RunId NOWHERE = new RunId("0".repeat(32));

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @ParameterizedTest
    @EnumSource(names = {"FINISHED", "FAILED", "KILLED"})
    void anEndedRunHasItsStatusAndTime(RunStatus status) {
        RunId run = fresh.run();
        fresh.runs().end(run, status);

        assertThatRun(fresh.runs().get(run)).hasStatus(status);
        assertThat(fresh.runs().get(run).info().endTimeMillis()).hasValue(NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "SCHEDULED"})
    void aRunDoesNotEndAsOpen(RunStatus status) {
        RunId run = fresh.run();

        assertRefused(
                () -> fresh.runs().end(run, status),
                INVALID,
                "A run cannot end as %s. It ends as FINISHED, FAILED or KILLED".formatted(status));
    }

    @Test
    void aResumedRunIsOpenAgain() {
        RunId run = fresh.run();
        fresh.runs().end(run, RunStatus.KILLED);
        fresh.runs().resume(run);

        assertThatRun(fresh.runs().get(run)).hasStatus(RunStatus.RUNNING);
        assertThat(fresh.runs().get(run).info().endTimeMillis()).isEmpty();
    }

    @Test
    void aRunIsDeletedAndRestoredAsOftenAsAsked() {
        RunId run = fresh.run();
        fresh.runs().delete(run);
        fresh.runs().delete(run);
        assertThatRun(fresh.runs().get(run)).isDeleted();

        fresh.runs().restore(run);
        fresh.runs().restore(run);
        assertThatRun(fresh.runs().get(run)).isActive();
    }

    @Test
    void anUnknownRunIsNamedAlongWithTheWayOut() {
        String message =
                "Run with id=%s not found. List runs with %%mlflow runs".formatted(NOWHERE);

        assertRefused(() -> fresh.runs().end(NOWHERE, RunStatus.FAILED), MISSING, message);
        assertRefused(() -> fresh.runs().delete(NOWHERE), MISSING, message);
        assertRefused(() -> fresh.runs().get(NOWHERE), MISSING, message);
        assertRefused(() -> fresh.runs().metricHistory(NOWHERE, "loss"), MISSING, message);
    }
}
