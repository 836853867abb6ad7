package org.jotter.tracking.sqlite.gc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Gc;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What gc does with the files of an experiment that has a location outside the workspace. */
class GcElsewhereTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();
    @TempDir Path outside;

    private Gc gc;

    @BeforeEach
    void findGc() {
        gc = fresh.store().gc();
    }

    private ExperimentId experimentAt(String location) {
        return fresh.store()
                .experiments()
                .create(NewExperiment.named("elsewhere").at(location))
                .experimentId();
    }

    private RunId run(ExperimentId experiment) {
        return fresh.runs().create(NewRun.in(experiment).named("trained")).runId();
    }

    private RunId runWithFile(ExperimentId experiment) {
        RunId run = run(experiment);
        fresh.store().artifacts().logText(run, "12345", "notes/a.txt");
        return run;
    }

    @Test
    void theRunsFolderGoesAndItsNeighboursStay() throws IOException {
        ExperimentId experiment = experimentAt(outside.toUri() + "own");
        RunId gone = runWithFile(experiment);
        RunId live = runWithFile(experiment);
        Path foreign = Files.writeString(outside.resolve("own/data.csv"), "1,2");
        fresh.runs().delete(gone);

        assertThat(gc.run(GcQuery.ALL).items())
                .containsExactly(new GcItem(Kind.RUN, gone.value(), "trained", 1, 5));
        assertThat(outside.resolve("own/" + gone)).doesNotExist();
        assertThat(outside.resolve("own/" + live + "/artifacts/notes/a.txt")).hasContent("12345");
        assertThat(foreign).exists();
    }

    @Test
    void aDeletedExperimentLeavesTheLocationItself() throws IOException {
        ExperimentId experiment = experimentAt(outside.toUri() + "own");
        RunId run = runWithFile(experiment);
        Path foreign = Files.writeString(outside.resolve("own/data.csv"), "1,2");
        fresh.store().experiments().delete(experiment);

        assertThat(gc.run(GcQuery.ALL).items())
                .extracting(GcItem::kind)
                .containsExactly(Kind.RUN, Kind.EXPERIMENT);
        assertThat(outside.resolve("own/" + run)).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void filesThatCannotBeReachedFromHereAreNamed() {
        RunId run = run(experimentAt("s3://bucket/own"));
        fresh.runs().delete(run);

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).extracting(GcItem::id).containsExactly(run.value());
        assertThat(report.filesLeft())
                .containsExactly(
                        ("The artifacts at 's3://bucket/own/%s/artifacts' are not on this machine."
                                        + " Delete them there")
                                .formatted(run));
    }

    @Test
    void aDoorThatShowsNoFilesDeletesNoneOutside() {
        ExperimentId experiment = experimentAt(outside.toUri() + "own");
        RunId run = runWithFile(experiment);
        fresh.runs().delete(run);
        SqliteStore served =
                fresh.store()
                        .shownAs(fresh.store().artifacts().root().shownAs("mlflow-artifacts:/"));

        assertThat(served.gc().run(GcQuery.ALL.withRuns(List.of(run))).filesLeft()).hasSize(1);
        assertThat(outside.resolve("own/" + run + "/artifacts/notes/a.txt")).exists();
    }

    /** {@code mlflow-artifacts:/} is the folder of all artifacts. */
    @Test
    void E17_anExperimentAtTheRootOfAllArtifactsIsCountedWithNoFilesOfItsOwn() {
        ExperimentId experiment = experimentAt("mlflow-artifacts:/");
        RunId run = runWithFile(experiment);
        fresh.store().experiments().delete(experiment);

        assertThatThePlanIsWhatIsDone(
                new GcItem(Kind.RUN, run.value(), "trained", 1, 5),
                new GcItem(Kind.EXPERIMENT, experiment.value(), "elsewhere", 0, 0));
    }

    @Test
    void E17_aLocationThatIsOthersToIsCountedWithNoFilesOfItsOwn() throws IOException {
        ExperimentId experiment = experimentAt(outside.toUri() + "own");
        RunId run = runWithFile(experiment);
        Path foreign = Files.writeString(outside.resolve("own/data.csv"), "1,2");
        fresh.store().experiments().delete(experiment);

        assertThatThePlanIsWhatIsDone(
                new GcItem(Kind.RUN, run.value(), "trained", 1, 5),
                new GcItem(Kind.EXPERIMENT, experiment.value(), "elsewhere", 0, 0));
        assertThat(foreign).exists();
    }

    @Test
    void E17_aRunsFolderWithAnotherExperimentsLocationInItStaysAndIsNotCounted() {
        for (String scheme : List.of("mlflow-artifacts:/a", outside.toUri() + "b")) {
            ExperimentId outer = named("outer of " + scheme, scheme);
            RunId gone = runWithFile(outer);
            ExperimentId inner = named("in " + scheme, scheme + "/" + gone + "/artifacts/in");
            RunId live = runWithFile(inner);
            fresh.runs().delete(gone);

            assertThatThePlanIsWhatIsDone(new GcItem(Kind.RUN, gone.value(), "trained", 0, 0));
            assertThat(fresh.store().artifacts().download(live, "notes/a.txt"))
                    .as(scheme)
                    .hasContent("12345");
        }
    }

    @Test
    void E17_overlappingExperimentsThatGoTogetherAreCountedOnce() {
        ExperimentId outer = named("outer", "");
        RunId first = runWithFile(outer);
        ExperimentId inner = named("inner", "mlflow-artifacts:/" + outer + "/" + first + "/in");
        RunId second = runWithFile(inner);
        fresh.store().experiments().delete(outer);
        fresh.store().experiments().delete(inner);

        assertThatThePlanIsWhatIsDone(
                new GcItem(Kind.RUN, first.value(), "trained", 0, 0),
                new GcItem(Kind.RUN, second.value(), "trained", 1, 5),
                new GcItem(Kind.EXPERIMENT, outer.value(), "outer", 0, 0),
                new GcItem(Kind.EXPERIMENT, inner.value(), "inner", 0, 0));
    }

    private ExperimentId named(String name, String location) {
        return fresh.store()
                .experiments()
                .create(NewExperiment.named(name).at(location))
                .experimentId();
    }

    private void assertThatThePlanIsWhatIsDone(GcItem... items) {
        assertThat(gc.plan(GcQuery.ALL).items()).containsExactly(items);
        assertThat(gc.run(GcQuery.ALL).items()).containsExactly(items);
    }
}
