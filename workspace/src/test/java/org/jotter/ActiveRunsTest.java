package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import REPL.$JShell$7;
import REPL.$JShell$8;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;

class ActiveRunsTest extends OpenWorkspace {

    private static void onAnotherThread(Runnable work) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            threads.submit(work).get();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theStackBelongsToTheNotebookNotToAThread() throws Exception {
        ActiveRun run = mlflow.startRun("of the first cell");

        onAnotherThread(() -> $JShell$7.do_it$(() -> mlflow.logParam("of", "the second cell")));
        onAnotherThread(() -> $JShell$8.do_it$(mlflow::endRun));

        assertThat(stored(run).param("of")).contains("the second cell");
        assertThat(stored(run).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(mlflow.activeRun()).isEmpty();
    }

    @Test
    void aThreadsBindingWinsOverTheStack() throws Exception {
        ActiveRun parent = mlflow.startRun("parent");
        ActiveRun trial = mlflow.startRun(StartRun.named("trial").nested());
        ActiveRun top = mlflow.startRun(StartRun.named("top").nested());

        String answer =
                mlflow.withRun(
                        trial,
                        () -> {
                            mlflow.logParam("who", "trial");
                            return "done";
                        });
        mlflow.logParam("who", "top");

        assertThat(answer).isEqualTo("done");
        assertThat(stored(trial).param("who")).contains("trial");
        assertThat(stored(top).param("who")).contains("top");
        assertThat(stored(parent).param("who")).isEmpty();
        assertThat(stored(trial).status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void trialsOnThreadsOfTheirOwnDoNotMixTheirLogs() throws Exception {
        mlflow.startRun("search");
        List<ActiveRun> trials =
                IntStream.range(0, 4)
                        .mapToObj(i -> mlflow.startRun(StartRun.named("trial " + i).nested()))
                        .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var done =
                    threads.invokeAll(
                            trials.stream()
                                    .<Callable<Object>>map(
                                            trial ->
                                                    () -> mlflow.withRun(trial, () -> steps(trial)))
                                    .toList());
            for (var one : done) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        for (ActiveRun trial : trials) {
            assertThat(jotter.store().runs().metricHistory(trial.runId(), trial.name()))
                    .extracting(Metric::value)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> (double) i).toList());
            assertThat(stored(trial).data().metrics()).hasSize(1);
        }
    }

    @Test
    void logsOfManyThreadsAtOnceStartOneRun() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> logs =
                    IntStream.range(0, 8)
                            .mapToObj(i -> Executors.callable(() -> mlflow.logParam("p" + i, i)))
                            .toList();
            for (var done : threads.invokeAll(logs)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(onlyRun().data().params()).hasSize(8);
    }

    @Test
    void aRunThatEndsWhileAnotherThreadWritesHoldsNobodyUp() throws Exception {
        ActiveRun run = mlflow.startRun("ends");
        Thread ending = new Thread(run::kill);

        jotter.db()
                .write(
                        session -> {
                            ending.start();
                            while (ending.getState() != Thread.State.WAITING) {
                                Thread.onSpinWait();
                            }
                            assertThatThrownBy(() -> run.logParam("p", 1))
                                    .hasMessageContaining("was interrupted");
                            return null;
                        });
        ending.join();

        assertThat(stored(run).status()).isEqualTo(RunStatus.KILLED);
        assertThat(stored(run).param("p")).isEmpty();
    }

    private Object steps(ActiveRun trial) {
        for (int step = 0; step < 50; step++) {
            mlflow.logMetric(trial.name(), step, step);
        }
        return null;
    }

    @Test
    void whatABoundThreadStartsIsAChildOfItsRunAndUnseenByOthers() throws Exception {
        ActiveRun top = mlflow.startRun("top");
        ActiveRun trial = mlflow.startRun(StartRun.named("trial").nested());

        mlflow.withRun(
                trial,
                () -> {
                    mlflow.startRun(StartRun.named("fold").nested());
                    mlflow.logParam("in", "fold");
                    onAnotherThread(() -> mlflow.logParam("in", "the notebook"));
                    return null;
                });

        Run fold = jotter.store().runs().named("fold");
        assertThat(fold.tag(RunTags.PARENT_RUN_ID)).contains(trial.runId().value());
        assertThat(fold.param("in")).contains("fold");
        assertThat(fold.status()).as("left open by the work").isEqualTo(RunStatus.FINISHED);
        assertThat(stored(trial).param("in")).contains("the notebook");
        assertThat(stored(top).param("in")).isEmpty();
    }

    @Test
    void aBindingEndsWithTheWorkEvenWhereItThrows() {
        ActiveRun top = mlflow.startRun("top");
        ActiveRun trial = mlflow.startRun(StartRun.named("trial").nested());
        trial.close();

        assertThatThrownBy(
                        () ->
                                mlflow.withRun(
                                        top,
                                        () -> {
                                            throw new IllegalStateException("boom");
                                        }))
                .hasMessage("boom");
        assertThat(mlflow.activeRun()).containsSame(top);
    }

    @Test
    void aRunThatAnotherThreadEndedIsNoLongerActive() throws Exception {
        ActiveRun top = mlflow.startRun("top");
        ActiveRun trial = mlflow.startRun(StartRun.named("trial").nested());

        mlflow.withRun(
                trial,
                () -> {
                    onAnotherThread(() -> trial.end(RunStatus.FAILED));
                    assertThat(mlflow.activeRun()).isEmpty();
                    return null;
                });

        assertThat(mlflow.activeRun()).containsSame(top);
    }

    @Test
    void aTrackedCellsRunStandsAtTheTopAndTheActiveOneWaits() {
        ActiveRun waiting = mlflow.startRun("waiting");
        ActiveRun cell = jotter.cellRuns().start(StartRun.named("cell"));

        assertThat(stored(cell).tag(RunTags.PARENT_RUN_ID)).isEmpty();
        assertThat(mlflow.activeRun()).containsSame(cell);
        cell.end(RunStatus.FINISHED);
        assertThat(mlflow.activeRun()).containsSame(waiting);
    }

    @Test
    void endRunsAboveEndsWhatWasStartedLaterAndLeftOpen() {
        ActiveRun below = mlflow.startRun("below");
        ActiveRun cell = jotter.cellRuns().start(StartRun.named("cell"));
        ActiveRun left = mlflow.startRun(StartRun.named("left open").nested());

        jotter.cellRuns().endRunsAbove(cell, RunStatus.FINISHED);

        assertThat(stored(left).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(stored(cell).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(stored(below).status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void endRunsAboveWorksForARunThatHasEndedItself() {
        ActiveRun cell = jotter.cellRuns().start(StartRun.named("cell"));
        mlflow.endRun();
        mlflow.logParam("started", "by logging");

        jotter.cellRuns().endRunsAbove(cell, RunStatus.FINISHED);

        assertThat(mlflow.activeRun()).isEmpty();
        assertThat(runs()).extracting(Run::status).containsOnly(RunStatus.FINISHED);
    }

    @Test
    void closingEndsOpenRunsEvenPastOneThatWasDeleted() {
        mlflow.startRun("parent");
        mlflow.startRun(StartRun.named("child").nested());
        ActiveRun gone = mlflow.startRun(StartRun.named("gone").nested());
        jotter.store().runs().delete(gone.runId());

        jotter.close();

        try (Jotter again = Jotter.open(home.resolve(".jotter"))) {
            assertThat(again.mlflow().searchRuns(""))
                    .extracting(Run::name, Run::status)
                    .containsExactlyInAnyOrder(
                            tuple("parent", RunStatus.FINISHED),
                            tuple("child", RunStatus.FINISHED));
        }
    }

    @Test
    void anInterruptedBodysRunIsKilledAndTakesNothingMore() {
        ActiveRun run = mlflow.startRun("long");
        mlflow.logMetric("loss", 0.5, 0);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> mlflow.logMetric("loss", 0.4, 1))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The run 'long' was interrupted; what its old cell still logs is not kept");
        Thread.interrupted();

        assertThatThrownBy(() -> run.logParam("p", 1)).isInstanceOf(JotterException.class);
        assertThatThrownBy(() -> run.logText("x", "x.txt")).isInstanceOf(JotterException.class);
        assertThatThrownBy(() -> run.logArtifact(home, "")).isInstanceOf(JotterException.class);
        assertThatThrownBy(() -> run.setTag("t", "1")).isInstanceOf(JotterException.class);
        assertThat(stored(run).status()).isEqualTo(RunStatus.KILLED);
        assertThat(stored(run).data().params()).isEmpty();
        assertThat(jotter.store().runs().metricHistory(run.runId(), "loss")).hasSize(1);
    }

    @Test
    void aProgramGoesOnAfterAnInterruptWithANewRun() {
        mlflow.startRun("long");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> mlflow.logParam("p", 1));
        Thread.interrupted();

        mlflow.startRun("next");
        mlflow.logParam("p", 1);

        assertThat(jotter.store().runs().named("next").param("p")).contains("1");
        assertThat(jotter.cellRuns().stillComputing()).isEmpty();
    }

    @Test
    void aRunIsKilledWhereItsThreadIsInterruptedWhenItCloses() {
        ActiveRun run = mlflow.startRun("a");
        Thread.currentThread().interrupt();
        run.close();
        Thread.interrupted();

        assertThat(stored(run).status()).isEqualTo(RunStatus.KILLED);
    }

    /** A host with cells that the test counts. */
    private static final class Cells implements RunHost {
        final AtomicInteger count = new AtomicInteger(1);

        @Override
        public int executionCount() {
            return count.get();
        }
    }

    @Test
    void anOldCellThatEndsLateLeavesTheRunsOfANewerOneAlone() {
        Cells cells = new Cells();
        try (Jotter notebook = Jotter.open(home.resolve("cells"), cells)) {
            ActiveRun old = notebook.cellRuns().start(StartRun.named("old"));
            notebook.cellRuns().interrupted();
            cells.count.set(2);
            ActiveRun newer = notebook.cellRuns().start(StartRun.named("newer"));

            notebook.cellRuns().endRunsAbove(old, RunStatus.KILLED);

            assertThat(newer.run().status()).isEqualTo(RunStatus.RUNNING);
        }
    }

    @Test
    void anInterruptKillsTheRunsOfTheRunningCellOnly() {
        Cells cells = new Cells();
        try (Jotter notebook = Jotter.open(home.resolve("cells"), cells)) {
            ActiveRun before = notebook.mlflow().startRun("before");
            cells.count.set(2);
            ActiveRun fine = notebook.mlflow().startRun(StartRun.named("fine").nested());
            fine.close();
            ActiveRun open = notebook.mlflow().startRun(StartRun.named("open").nested());
            ActiveRun threw = notebook.mlflow().startRun(StartRun.named("threw").nested());
            assertThatThrownBy(
                    () -> {
                        try (threw) {
                            throw new InterruptedException();
                        }
                    });

            notebook.cellRuns().interrupted();

            assertThat(before.run().status()).isEqualTo(RunStatus.RUNNING);
            assertThat(fine.run().status()).isEqualTo(RunStatus.FINISHED);
            assertThat(open.run().status()).isEqualTo(RunStatus.KILLED);
            assertThat(threw.run().status()).isEqualTo(RunStatus.KILLED);

            cells.count.set(3);
            notebook.cellRuns().interrupted();
            assertThat(before.run().status()).isEqualTo(RunStatus.RUNNING);
        }
    }

    @Test
    void whatAnInterruptedBodyStillDoesIsRefusedAndANewBodyIsNot() {
        $JShell$7.do_it$(
                () -> {
                    ActiveRun old = mlflow.startRun("old");
                    jotter.cellRuns().interrupted();

                    assertThat(stored(old).status()).isEqualTo(RunStatus.KILLED);
                    assertThat(jotter.cellRuns().stillComputing()).containsExactly("old");
                    String refusal =
                            "The run 'old' was interrupted; what its old cell still logs is not"
                                    + " kept";
                    assertThatThrownBy(() -> mlflow.logParam("p", 1)).hasMessage(refusal);
                    assertThatThrownBy(() -> mlflow.startRun("more")).hasMessage(refusal);
                    assertThatThrownBy(() -> jotter.cellRuns().start(StartRun.named("more")))
                            .hasMessage(refusal);
                });
        $JShell$8.do_it$(() -> mlflow.logParam("p", 2));

        assertThat(jotter.cellRuns().stillComputing()).isEmpty();
        assertThat(mlflow.activeRun().orElseThrow().run().param("p")).contains("2");
        assertThat(runs()).hasSize(2);
    }

    @Test
    void anOldBodyDoesNotDisturbOtherThreads() throws Exception {
        $JShell$7.do_it$(
                () -> {
                    mlflow.startRun("old");
                    jotter.cellRuns().interrupted();
                    assertThatCode(() -> onAnotherThread(this::startInNextCell))
                            .doesNotThrowAnyException();
                });

        assertThat(mlflow.activeRun().orElseThrow().name()).isEqualTo("of the next cell");
    }

    private void startInNextCell() {
        $JShell$8.do_it$(() -> mlflow.startRun("of the next cell"));
    }

    @Test
    void theOpenRunsAreListedAChildBeforeItsParent() {
        ActiveRun parent = mlflow.startRun("parent");
        ActiveRun child = mlflow.startRun(StartRun.named("child").nested());

        assertThat(jotter.cellRuns().open()).containsExactly(child, parent);
        assertThat(Optional.of(child)).isEqualTo(mlflow.activeRun());
    }
}
