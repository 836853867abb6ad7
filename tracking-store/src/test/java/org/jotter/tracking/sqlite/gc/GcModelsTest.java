package org.jotter.tracking.sqlite.gc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Gc;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the logged models of runs and experiments that gc deletes. */
class GcModelsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Gc gc;
    private RunId live;

    @BeforeEach
    void aLiveRun() {
        gc = fresh.store().gc();
        live = run(ExperimentId.DEFAULT, "live");
    }

    private RunId run(ExperimentId experiment, String name) {
        return fresh.runs().create(NewRun.in(experiment).named(name)).runId();
    }

    private LoggedModelId model(ExperimentId experiment, RunId run, String name) {
        LoggedModelId model =
                fresh.store()
                        .loggedModels()
                        .create(NewLoggedModel.in(experiment).named(name).from(run))
                        .modelId();
        fresh.store().artifacts().loggedModel(model.value()).put("MLmodel", "x:".getBytes(UTF_8));
        fresh.runs().logOutputs(run, List.of(new ModelOutput(model.value(), 0)));
        fresh.store().loggedModels().finish(model, LoggedModelStatus.READY);
        return model;
    }

    private ExperimentId experiment(String name) {
        return fresh.store().experiments().create(name).experimentId();
    }

    private void register(String source) {
        fresh.store().registry().getOrCreate("flight-delay");
        fresh.store().registry().createVersion(NewModelVersion.of("flight-delay", source));
    }

    private boolean isThere(LoggedModelId model) {
        try {
            fresh.store().loggedModels().get(model, true);
            return fresh.store().artifacts().loggedModel(model.value()).find("MLmodel").isPresent();
        } catch (JotterException gone) {
            return false;
        }
    }

    private static GcKept kept(Kind kind, String id, String name, String reason) {
        return new GcKept(kind, id, name, reason);
    }

    @Test
    void aRunTakesTheModelsAlongThatItMade() {
        RunId run = run(ExperimentId.DEFAULT, "maker");
        LoggedModelId made = model(ExperimentId.DEFAULT, run, "made");
        LoggedModelId ofAnother = model(ExperimentId.DEFAULT, live, "another");
        fresh.runs().delete(run);

        GcQuery onlyTheRun = GcQuery.ALL.withRuns(List.of(run));
        List<GcItem> going =
                List.of(
                        new GcItem(Kind.LOGGED_MODEL, made.value(), "made", 1, 2),
                        new GcItem(Kind.RUN, run.value(), "maker", 0, 0));
        assertThat(gc.plan(onlyTheRun).items()).isEqualTo(going);
        assertThat(gc.run(onlyTheRun).items()).isEqualTo(going);
        assertThat(isThere(made)).isFalse();
        assertThat(isThere(ofAnother)).isTrue();
    }

    @Test
    void aModelThatAnActiveRunReadOrMeasuredStays() {
        RunId run = run(ExperimentId.DEFAULT, "maker");
        LoggedModelId read = model(ExperimentId.DEFAULT, run, "read");
        LoggedModelId measured = model(ExperimentId.DEFAULT, run, "measured");
        fresh.runs().logInputs(live, List.of(), List.of(read.value()));
        fresh.runs().logOutputs(live, List.of(new ModelOutput(measured.value(), 7)));
        fresh.runs().delete(run);

        assertThat(gc.run(GcQuery.ALL).kept())
                .containsExactly(
                        kept(Kind.LOGGED_MODEL, read.value(), "read", "run 'live' uses it"),
                        kept(
                                Kind.LOGGED_MODEL,
                                measured.value(),
                                "measured",
                                "run 'live' uses it"));
        assertThat(isThere(read)).isTrue();
        assertThat(isThere(measured)).isTrue();
    }

    @Test
    void theModelsOfARunThatWasRestoredAloneStayWithItAndItsExperiment() {
        ExperimentId old = experiment("old");
        RunId run = run(old, "restored");
        LoggedModelId model = model(old, run, "model");
        fresh.store().experiments().delete(old);
        fresh.runs().restore(run);

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).isEmpty();
        assertThat(report.kept())
                .containsExactly(
                        kept(
                                Kind.LOGGED_MODEL,
                                model.value(),
                                "model",
                                "its run 'restored' is active"),
                        kept(Kind.EXPERIMENT, old.value(), "old", "its run 'restored' is active"));
        assertThat(isThere(model)).isTrue();
    }

    @Test
    void aModelOfADeletedExperimentThatARunElsewhereUsesStaysWithIt() {
        ExperimentId old = experiment("old");
        RunId maker = run(old, "maker");
        LoggedModelId model = model(old, maker, "model");
        fresh.runs().logInputs(live, List.of(), List.of(model.value()));
        fresh.store().experiments().delete(old);

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).extracting(GcItem::kind).containsExactly(Kind.RUN);
        assertThat(report.kept())
                .extracting(GcKept::reason)
                .containsExactly("run 'live' uses it", "its logged model 'model' stays");
        assertThat(isThere(model)).isTrue();
    }

    @Test
    void aRunWhoseModelAVersionIsMadeOfStaysWithIt() {
        RunId run = run(ExperimentId.DEFAULT, "maker");
        LoggedModelId model = model(ExperimentId.DEFAULT, run, "registered");
        register("models:/" + model);
        fresh.runs().delete(run);

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).isEmpty();
        assertThat(report.kept())
                .containsExactly(
                        kept(
                                Kind.RUN,
                                run.value(),
                                "maker",
                                "version 1 of 'flight-delay' is made of it"));
        assertThat(isThere(model)).isTrue();
    }

    @Test
    void aModelThatAVersionNamesByItsRunStaysEvenWhereItIsDeletedItself() {
        ExperimentId old = experiment("old");
        RunId run = run(old, "maker");
        LoggedModelId model = model(old, run, "model");
        register("runs:/%s/model".formatted(run));
        LoggedModelId later = model(old, run, "model");
        fresh.store().loggedModels().delete(model);
        fresh.store().experiments().delete(old);

        gc.run(GcQuery.ALL);
        assertThat(isThere(model)).isTrue();
        assertThat(isThere(later)).as("its run stays").isTrue();
        assertThat(fresh.store().registry().version("flight-delay", 1).modelId())
                .isEqualTo(model.value());
    }

    @Test
    void aVersionsFilesInAnExperimentsFolderKeepTheExperiment() {
        ExperimentId old = experiment("old");
        fresh.store()
                .artifacts()
                .store()
                .put(old + "/exports/model/MLmodel", new ByteArrayInputStream(new byte[9]));
        register("mlflow-artifacts:/%s/exports/model".formatted(old));
        fresh.store().experiments().delete(old);

        assertThat(gc.run(GcQuery.ALL).kept())
                .containsExactly(
                        kept(
                                Kind.EXPERIMENT,
                                old.value(),
                                "old",
                                "version 1 of 'flight-delay' is made of files in its folder"));

        fresh.store().registry().delete("flight-delay");
        assertThat(gc.plan(GcQuery.ALL).items())
                .containsExactly(new GcItem(Kind.EXPERIMENT, old.value(), "old", 1, 9));
    }

    @Test
    void theDefaultExperimentStaysWithoutWhatWasInIt() {
        fresh.store().experiments().delete(ExperimentId.DEFAULT);

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).extracting(GcItem::name).containsExactly("live");
        assertThat(report.kept())
                .containsExactly(
                        kept(
                                Kind.EXPERIMENT,
                                "0",
                                "Default",
                                "runs without an experiment go there"));
    }

    @Test
    void aRunThatIsRestoredMeanwhileHasAllItsModelsOrIsGoneWithThem() throws Exception {
        for (int round = 0; round < 20; round++) {
            RunId run = run(ExperimentId.DEFAULT, "raced");
            for (int i = 0; i < 20; i++) {
                model(ExperimentId.DEFAULT, run, "checkpoint-" + i);
            }
            fresh.runs().delete(run);
            AtomicBoolean restored = new AtomicBoolean();
            Thread restorer = new Thread(() -> restored.set(restore(run)));
            restorer.start();
            gc.run(GcQuery.ALL);
            restorer.join();

            assertThat(fresh.store().loggedModels().madeBy(run)).hasSize(restored.get() ? 20 : 0);
        }
    }

    private boolean restore(RunId run) {
        try {
            fresh.runs().restore(run);
            return true;
        } catch (JotterException gone) {
            return false;
        }
    }
}
