package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Runs;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdateRunTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Runs runs;
    private RunId run;

    @BeforeEach
    void run() {
        runs = fresh.runs();
        run = fresh.run("a-run");
    }

    @Test
    void whatIsNotNamedStays() {
        RunInfo before = runs.get(run).info();

        assertThat(runs.update(run, RunUpdate.NONE)).isEqualTo(before);
    }

    @Test
    void statusAndEndTimeAreSetTogetherOrAlone() {
        RunInfo finished =
                runs.update(run, RunUpdate.NONE.withStatus(RunStatus.FINISHED).withEndTime(5));
        assertThat(finished.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(finished.endTimeMillis()).hasValue(5);

        RunInfo again = runs.update(run, RunUpdate.NONE.withStatus(RunStatus.RUNNING));
        assertThat(again.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(again.endTimeMillis()).hasValue(5);
        assertThat(runs.get(run).info()).isEqualTo(again);
    }

    @Test
    void aNewNameIsTheNameTagToo() {
        runs.update(run, RunUpdate.NONE.named("renamed"));

        assertThatRun(runs.get(run)).isNamed("renamed").hasTag("mlflow.runName", "renamed");
    }

    @Test
    void anEmptyNameChangesNothing() {
        runs.update(run, RunUpdate.NONE.named(""));

        assertThatRun(runs.get(run)).isNamed("a-run").hasTag("mlflow.runName", "a-run");
    }

    @Test
    void aDeletedRunIsNotChanged() {
        runs.delete(run);

        assertRefused(
                () -> runs.update(run, RunUpdate.NONE.named("renamed")),
                INVALID,
                ("The run %s must be in the 'active' state. Current state is deleted. Restore it"
                                + " first")
                        .formatted(run));
        assertThatRun(runs.get(run)).isNamed("a-run");
    }

    @Test
    void anUnknownRunIsNamed() {
        assertRefused(
                () -> runs.update(new RunId("nowhere"), RunUpdate.NONE),
                MISSING,
                "Run with id=nowhere not found. List runs with %mlflow runs");
    }
}
