package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import java.time.Duration;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The stop button. JJava answers at once and lets the old thread go on; the run must know of it all
 * the same. Each body is one statement: JJava loses an interrupt while it compiles the next one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterruptIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private static final String SLEEPING = "System.out.println(\"begun\"); Thread.sleep(600_000);";

    private static final String LOGGING =
            """
            for (int step = 0; ; step++) {
                mlflow.logMetric("loss", 1.0 / (step + 1), step);
                if (step == 20) System.out.println("begun");
            }
            """;

    private static final String COMPUTING =
            """
            System.out.println("begun");
            while (!mayEnd.get()) Math.sqrt(2);
            """;

    /** Computes until it is told to end, then tries to log. */
    private static final String COMPUTING_THEN_LOGGING =
            COMPUTING
                    + """
                    old.set(Thread.currentThread());
                    try {
                        mlflow.logMetric("late", 1);
                    } catch (RuntimeException e) {
                        refused.complete(e.getMessage());
                    }
                    """;

    @TempDir private static Path folder;
    private static TestKernel kernel;

    @BeforeAll
    static void startKernel() {
        kernel = TestKernel.start(folder.resolve("workspace"), folder);
        forgetOldBodies();
    }

    private static void forgetOldBodies() {
        assertThatCell(
                        kernel.run(
                                """
                                import java.util.concurrent.*;
                                import java.util.concurrent.atomic.*;
                                import java.util.stream.*;
                                AtomicReference<Thread> old = new AtomicReference<>();
                                AtomicBoolean mayEnd = new AtomicBoolean();
                                CompletableFuture<String> refused = new CompletableFuture<>();
                                """))
                .succeeds();
    }

    private static void endOldBodies() {
        assertThatCell(kernel.run("mayEnd.set(true);")).succeeds();
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    private static String body(String work) {
        return switch (work) {
            case "logging" -> LOGGING;
            case "sleeping" -> SLEEPING;
            default -> COMPUTING;
        };
    }

    @ParameterizedTest
    @CsvSource({"logging", "sleeping", "computing"})
    void anInterruptedTrackedCellEndsItsRunAsKilled(String work) {
        String name = "cell-" + work;
        interrupt("%%mlflow run --name " + name + "\n{\n" + body(work) + "}");
        assertKilledAndStackIsRight(name);
        endOldBodies();
        forgetOldBodies();
    }

    @ParameterizedTest
    @CsvSource({"logging", "sleeping", "computing"})
    void anInterruptedTryBlockEndsItsRunAsKilled(String work) {
        String name = "block-" + work;
        interrupt("try (var run = mlflow.startRun(\"" + name + "\")) {\n" + body(work) + "}");
        assertKilledAndStackIsRight(name);
        endOldBodies();
        forgetOldBodies();
    }

    /** Presses stop once the body has begun; the kernel must be there for the next cell at once. */
    private static CellOutput interrupt(String cell) {
        kernel.runUntilPrinted(cell, "begun");
        long start = System.nanoTime();
        kernel.interrupt();
        CellOutput outcome = kernel.outcome();
        assertThatCell(outcome).fails();
        assertThatCell(kernel.run("1 + 1")).shows("2");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        return outcome;
    }

    private static void assertKilledAndStackIsRight(String name) {
        Run run = kernel.trackedRun(name);
        assertThat(run.status()).isEqualTo(RunStatus.KILLED);
        assertThat(run.info().endTimeMillis()).isPresent();
        assertThatCell(kernel.run("mlflow.activeRun()")).shows("nothing (Optional.empty)");
    }

    @Test
    void aNewRunWorksWhileAnOldBodyComputesAndSaysSo() {
        interrupt("%%mlflow run --name stubborn\n{\n" + COMPUTING + "}");
        CellOutput next = kernel.run("%%mlflow run --name next\nmlflow.logMetric(\"m\", 1);");
        assertThatCell(next)
                .showsSomewhere(
                        "The interrupted cell of run 'stubborn' still computes; what it logs is not"
                                + " kept")
                .showsSomewhere("Run next: FINISHED");
        endOldBodies();
        forgetOldBodies();
        CellOutput later = kernel.run("%%mlflow run --name later\nmlflow.logMetric(\"m\", 1);");
        assertThat(later.text()).startsWith("Run later: FINISHED");
    }

    @Test
    void whatAnOldBodyLogsIsRefusedAndReachesNoOtherRun() {
        interrupt("%%mlflow run --name refused\n{\n" + COMPUTING_THEN_LOGGING + "}");
        CellOutput next =
                kernel.run(
                        """
                        %%mlflow run --name unspoilt
                        mayEnd.set(true);
                        String sentence = refused.get(30, TimeUnit.SECONDS);
                        while (Stream.of(old.get().getStackTrace()).anyMatch(f -> f.getClassName().startsWith("org.jotter.")));
                        mlflow.logMetric("after", 1);
                        sentence
                        """);
        assertThatCell(next)
                .showsSomewhere(
                        "The run 'refused' was interrupted; what its old cell still logs is not"
                                + " kept");
        assertThat(kernel.trackedRun("refused").data().metrics()).isEmpty();
        assertThat(kernel.trackedRun("unspoilt").data().metrics()).containsOnlyKeys("after");
        assertThat(kernel.trackedRun("unspoilt").status()).isEqualTo(RunStatus.FINISHED);
        forgetOldBodies();
    }

    @Test
    void aTrainingIsStoppedAndItsRunKilled() {
        kernel.run(SmallModel.DATASET);
        kernel.run(SmallModel.ROWS);
        kernel.runUntilPrinted(
                """
                %%mlflow run --name training
                {
                    var set = fs.createTrainingSet(rows).label("late").excludeColumns("id").create();
                    System.out.println("begun");
                    mlflow.train(new LinearSGDTrainer(new org.tribuo.classification.sgd.objectives.LogMulticlass(),
                        new org.tribuo.math.optimisers.AdaGrad(0.1), 10_000_000, 42L), set.split(0.8, 42));
                }
                """,
                "begun");
        kernel.interrupt();
        assertThatCell(kernel.outcome()).fails();
        assertKilledAndStackIsRight("training");
    }

    @Test
    void D18_anInterruptedTrainingReallyEnds() {
        kernel.run(SmallModel.ROWS);
        kernel.runUntilPrinted(
                """
                {
                    var set = fs.createTrainingSet(rows).label("late").excludeColumns("id").create();
                    System.out.println("begun");
                    try {
                        mlflow.train(new LinearSGDTrainer(new org.tribuo.classification.sgd.objectives.LogMulticlass(),
                            new org.tribuo.math.optimisers.AdaGrad(0.1), 1_000_000_000, 42L), set.split(0.8, 42));
                    } catch (RuntimeException e) {
                        refused.complete(e.getMessage());
                    }
                }
                """,
                "begun");
        kernel.waitFor("of 1000000000");
        kernel.interrupt();
        assertThatCell(kernel.outcome()).fails();
        assertThat(kernel.run("refused.get(30, TimeUnit.SECONDS)").text())
                .matches("Interrupted while LinearSGDTrainer trained, in epoch \\d+ of 1000000000");
        forgetOldBodies();
    }

    @Test
    void aRunStartedWithinAnInterruptedCellIsKilledWithIt() {
        interrupt(
                """
                %%mlflow run --name study
                {
                    var trial = mlflow.startRun(StartRun.named("trial").nested());
                    System.out.println("begun");
                    Thread.sleep(600_000);
                }
                """);
        assertThat(kernel.trackedRun("trial").status()).isEqualTo(RunStatus.KILLED);
        assertKilledAndStackIsRight("study");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aShutdownEndsTheProcessThoughAnOldBodyComputes() {
        interrupt("%%mlflow run --name endless\n{\n" + COMPUTING + "}");
        long start = System.nanoTime();
        kernel.shutdown();
        assertThat(ProcessHandle.of(kernel.pid())).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    }
}
