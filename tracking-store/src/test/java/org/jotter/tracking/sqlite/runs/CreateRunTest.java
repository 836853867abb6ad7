package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.OptionalLong;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreateRunTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void aNewRunIsRunningSinceNow() {
        Run run = create(newRun().named("logistic").by("ada"));

        assertThat(run.info())
                .isEqualTo(
                        new RunInfo(
                                run.runId(),
                                "logistic",
                                ExperimentId.DEFAULT,
                                "ada",
                                RunStatus.RUNNING,
                                NOW,
                                OptionalLong.empty(),
                                LifecycleStage.ACTIVE,
                                fresh.store().folder().artifacts().toUri()
                                        + "/0/"
                                        + run.runId()
                                        + "/artifacts"));
        assertThat(run.runId().value()).matches("[0-9a-f]{32}");
    }

    @Test
    void aRunWithoutANameIsGivenOne() {
        Run run = create(newRun());

        assertThat(run.name()).matches("[a-z]+-[a-z]+-[0-9]{1,3}").hasSizeLessThanOrEqualTo(20);
        assertThatRun(run).hasTag("mlflow.runName", run.name());
    }

    @Test
    void theNameTagNamesTheRun() {
        assertThatRun(create(newRun().tagged("mlflow.runName", "logistic"))).isNamed("logistic");
    }

    @Test
    void twoNamesAreRefused() {
        assertRefused(
                () -> create(newRun().named("a").tagged("mlflow.runName", "b")),
                INVALID,
                "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with"
                        + " different values (run_name='a', mlflow.runName='b')");
    }

    @Test
    void theUserIsTheTagsOrUnknown() {
        assertThat(create(newRun().tagged("mlflow.user", "ada")).info().userId()).isEqualTo("ada");
        assertThat(create(newRun()).info().userId()).isEqualTo("unknown");
        assertRefused(
                () -> newRun().by("u".repeat(257)),
                INVALID,
                "'user_id' exceeds the maximum length of 256 characters: it has 257");
    }

    @Test
    void aNestedRunIsFoundBelowItsParent() {
        RunId parent = fresh.run();
        Run child = create(newRun().childOf(parent));

        assertThatRun(child).hasTag("mlflow.parentRunId", parent.value());
        assertThat(fresh.runs().children(parent)).containsExactly(child);
        assertThat(fresh.runs().children(child.runId())).isEmpty();
    }

    @Test
    void theLatestRunsAreTheNewest() {
        create(newRun().named("old").startedAt(1));
        create(newRun().named("new").startedAt(3));
        create(newRun().named("middle").startedAt(2));

        assertThat(fresh.runs().latest(ExperimentId.DEFAULT, 2))
                .extracting(Run::name)
                .containsExactly("new", "middle");
    }

    @Test
    void anUnknownExperimentIsNamed() {
        assertRefused(
                () -> create(NewRun.in(new ExperimentId("9"))),
                MISSING,
                "No Experiment with id=9 exists. List them with %mlflow experiments");
    }

    @Test
    void aBadTagLeavesNoRun() {
        assertRefused(
                () -> create(newRun().tagged("a*", "b")),
                INVALID,
                "Invalid value \"a*\" for parameter 'key' supplied: Names may only contain"
                        + " alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ),"
                        + " colon(:) and slashes (/).");
        assertThat(fresh.runs().search(RunQuery.all())).isEmpty();
    }

    private static NewRun newRun() {
        return NewRun.in(ExperimentId.DEFAULT);
    }

    private Run create(NewRun run) {
        return fresh.runs().create(run);
    }
}
