package org.jotter;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import REPL.$JShell$7;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

/** Trials C1: what a thread of the user's own starts is its own, as in MLflow. */
class RunsOfThreadsTest extends OpenWorkspace {

    private static final int TRIALS = 8;

    /** Ways to do a piece of work for each of the numbers from 0, several at once. */
    enum Together {
        THREADS {
            @Override
            void forEach(IntConsumer work) throws Exception {
                List<Thread> threads = new ArrayList<>();
                for (int k = 0; k < TRIALS; k++) {
                    int trial = k;
                    threads.add(new Thread(() -> work.accept(trial)));
                }
                threads.forEach(Thread::start);
                for (Thread thread : threads) {
                    thread.join();
                }
            }
        },
        POOL {
            @Override
            void forEach(IntConsumer work) throws Exception {
                in(Executors.newFixedThreadPool(4), work);
            }
        },
        POOL_WHOSE_CALLER_HELPS {
            @Override
            void forEach(IntConsumer work) throws Exception {
                in(
                        new ThreadPoolExecutor(
                                2,
                                2,
                                0,
                                TimeUnit.SECONDS,
                                new SynchronousQueue<>(),
                                new ThreadPoolExecutor.CallerRunsPolicy()),
                        work);
            }
        },
        PARALLEL_STREAM {
            @Override
            void forEach(IntConsumer work) {
                IntStream.range(0, TRIALS).parallel().forEach(work);
            }
        };

        abstract void forEach(IntConsumer work) throws Exception;

        static void in(ExecutorService threads, IntConsumer work) throws Exception {
            List<Callable<Object>> all =
                    IntStream.range(0, TRIALS)
                            .mapToObj(k -> Executors.callable(() -> work.accept(k)))
                            .toList();
            try {
                for (var done : threads.invokeAll(all)) {
                    done.get();
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    private void trial(StartRun options, int k) {
        try (ActiveRun run = mlflow.startRun(options)) {
            Thread.onSpinWait();
            mlflow.logParam("k", k);
            mlflow.logMetric("score", k);
            assertThat(mlflow.activeRun()).containsSame(run);
        }
    }

    private Map<String, Run> byName() {
        return runs().stream().collect(toMap(Run::name, run -> run));
    }

    private void assertEachHasItsOwnValues(Map<String, Run> runs) {
        for (int k = 0; k < TRIALS; k++) {
            Run run = runs.get("g-" + k);
            assertThat(run.metric("score")).hasValue(k);
            assertThat(run.param("k")).contains(String.valueOf(k));
            assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
            assertThat(jotter.store().runs().metricHistory(run.runId(), "score")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void C1_runsThatThreadsStartKeepTheirValuesApart(Together together) throws Exception {
        together.forEach(k -> trial(StartRun.named("g-" + k).nested(), k));

        assertThat(runs()).hasSize(TRIALS);
        assertEachHasItsOwnValues(byName());
        assertThat(runs()).allMatch(run -> run.tag(RunTags.PARENT_RUN_ID).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void C1_nestedOnesAreChildrenOfTheNotebooksRun(Together together) throws Exception {
        ActiveRun search = mlflow.startRun("search");
        together.forEach(k -> trial(StartRun.named("g-" + k).nested(), k));
        mlflow.logParam("of", "the search");

        Map<String, Run> runs = byName();
        assertEachHasItsOwnValues(runs);
        assertThat(jotter.store().runs().children(search.runId())).hasSize(TRIALS);
        assertThat(runs.get("search").data().params()).containsOnlyKeys("of");
        assertThat(runs.get("search").data().metrics()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void C1_aRunOfAThreadNeedNotBeNestedBelowTheNotebooks(Together together) throws Exception {
        ActiveRun active = mlflow.startRun("active");
        together.forEach(k -> trial(StartRun.named("g-" + k), k));

        assertEachHasItsOwnValues(byName());
        assertThat(jotter.store().runs().children(active.runId())).isEmpty();
        assertThat(mlflow.activeRun()).containsSame(active);
    }

    @ParameterizedTest
    @EnumSource
    void C1_theCodeOfACellHasTheNotebooksRunAndItsTasksTheirOwn(Together together) {
        $JShell$7.do_it$(
                () -> {
                    mlflow.startRun("search");
                    try {
                        together.forEach(k -> trial(StartRun.named("g-" + k).nested(), k));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });

        assertEachHasItsOwnValues(byName());
        assertThat(mlflow.activeRun().orElseThrow().name()).isEqualTo("search");
    }

    @ParameterizedTest
    @EnumSource
    void C1_anExperimentThatAThreadSetsIsOfThatThread(Together together) throws Exception {
        mlflow.setExperiment("of the notebook");
        together.forEach(
                k -> {
                    mlflow.setExperiment("e-" + k);
                    trial(StartRun.named("g-" + k), k);
                });
        mlflow.startRun("mine");

        assertThat(mlflow.experimentName()).isEqualTo("of the notebook");
        byName().forEach((name, run) -> assertThat(experimentOf(run)).isEqualTo(expected(name)));
    }

    private String experimentOf(Run run) {
        return jotter.store().experiments().get(run.info().experimentId()).name();
    }

    private static String expected(String name) {
        return name.equals("mine") ? "of the notebook" : name.replace("g-", "e-");
    }

    @Test
    void C1_aThreadOfAPoolForgetsItsExperimentWhenTheNotebookSetsAnother() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.submit(() -> mlflow.setExperiment("of the pool")).get();
        assertThat(pool.submit(mlflow::experimentName).get()).isEqualTo("of the pool");

        mlflow.setExperiment("newer");

        assertThat(pool.submit(mlflow::experimentName).get()).isEqualTo("newer");
        pool.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void C1_trainingsAtOnceHaveARunEach(Together together) throws Exception {
        ActiveRun search = mlflow.startRun("search");
        together.forEach(k -> mlflow.train(new LogisticRegressionTrainer(), Departures.split()));

        assertThat(runs()).hasSize(TRIALS + 1);
        assertThat(jotter.store().runs().children(search.runId()))
                .hasSize(TRIALS)
                .allMatch(run -> run.status() == RunStatus.FINISHED)
                .allMatch(run -> run.metric("accuracy_score").isPresent());
        assertThat(search.run().data().params()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void C1_trainingsBoundToOneRunDoNotMeetInIt(Together together) throws Exception {
        ActiveRun search = mlflow.startRun("search");
        together.forEach(k -> trainIn(search));

        assertThat(jotter.store().runs().children(search.runId())).hasSize(TRIALS - 1);
        assertThat(search.run().metric("accuracy_score")).isPresent();
    }

    private void trainIn(ActiveRun run) {
        try {
            mlflow.withRun(
                    run, () -> mlflow.train(new LogisticRegressionTrainer(), Departures.split()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aThreadWithoutARunOfItsOwnLogsToTheNotebooksAndCannotEndIt() throws Exception {
        ActiveRun run = mlflow.startRun("shared");
        Thread thread =
                new Thread(
                        () -> {
                            mlflow.logMetric("from", 1);
                            mlflow.endRun();
                        });
        thread.start();
        thread.join();

        assertThat(stored(run).metric("from")).hasValue(1);
        assertThat(stored(run).status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aSecondRunOfOneThreadIsRefusedThereToo() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.submit(() -> mlflow.startRun("first")).get();

        assertThatThrownBy(() -> pool.submit(() -> mlflow.startRun("second")).get())
                .hasMessageContaining("The run 'first' is already active");
        pool.submit(() -> mlflow.endRun()).get();
        assertThat(pool.submit(() -> mlflow.startRun("third").name()).get()).isEqualTo("third");
        pool.shutdown();
    }

    @Test
    void theEndOfACellLeavesTheRunToAThreadThatStillWorks() throws Exception {
        CountDownLatch cellEnded = new CountDownLatch(1);
        CyclicBarrier begun = new CyclicBarrier(2);
        ActiveRun cell = jotter.cellRuns().start(StartRun.named("cell"));
        Thread working =
                new Thread(
                        () -> {
                            try (ActiveRun run = mlflow.startRun("background")) {
                                begun.await();
                                cellEnded.await();
                                mlflow.logMetric("late", 1);
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                        });
        working.start();
        begun.await();

        jotter.cellRuns().endRunsAbove(cell, RunStatus.FINISHED);
        cell.end(RunStatus.FINISHED);
        cellEnded.countDown();
        working.join();

        assertThat(byName().get("background").metric("late")).hasValue(1);
        assertThat(byName().get("cell").data().metrics()).isEmpty();
    }

    @Test
    void whatAThreadThatIsGoneLeftOpenEndsWithTheCell() throws Exception {
        ActiveRun cell = jotter.cellRuns().start(StartRun.named("cell"));
        Thread thread = new Thread(() -> mlflow.startRun("left open"));
        thread.start();
        thread.join();

        jotter.cellRuns().endRunsAbove(cell, RunStatus.FINISHED);

        assertThat(byName().get("left open").status()).isEqualTo(RunStatus.FINISHED);
    }
}
