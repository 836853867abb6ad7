package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials C5: what becomes of a run whose kernel ends first. */
class OpenRunsIT {

    private static final String OPEN = "var run = mlflow.startRun(\"open\");";

    @TempDir private Path folder;

    private TestKernel kernelWithOpenRun() {
        TestKernel kernel = TestKernel.start(folder.resolve("workspace"), folder);
        assertThatCell(kernel.run(OPEN)).succeeds();
        return kernel;
    }

    private static void assertKilled(TestKernel kernel) {
        Run run = kernel.trackedRun("open");
        assertThat(run.status()).isEqualTo(RunStatus.KILLED);
        assertThat(run.info().endTimeMillis()).isPresent();
    }

    /** Of the run: a process that its parent has not asked for stays in the system's list. */
    private static void waitForTheEnd(TestKernel kernel) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!kernel.trackedRun("open").status().isTerminal() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    @Test
    void C5_aRestartKillsTheOpenRun() {
        try (TestKernel kernel = kernelWithOpenRun()) {
            kernel.restart();
            assertKilled(kernel);
        }
    }

    @Test
    void C5_aSignalKillsTheOpenRun() throws Exception {
        try (TestKernel kernel = kernelWithOpenRun()) {
            ProcessHandle.of(kernel.pid()).orElseThrow().destroy();
            waitForTheEnd(kernel);
            assertKilled(kernel);
        }
    }

    @Test
    void C5_aCellThatExitsKillsTheOpenRun() throws Exception {
        try (TestKernel kernel = kernelWithOpenRun()) {
            kernel.runUntilPrinted("System.out.println(\"bye\"); System.exit(0);", "bye");
            waitForTheEnd(kernel);
            assertKilled(kernel);
        }
    }

    @Test
    void C5_aRunOfAKilledKernelIsShownAsSuchAndCanBeEnded() {
        try (TestKernel kernel = kernelWithOpenRun()) {
            kernel.kill();
            kernel.restart();
            assertThatCell(kernel.run("%mlflow runs")).showsSomewhere("RUNNING, process gone");
            assertThatCell(kernel.run("%mlflow end --abandoned")).shows("Ended 1 run: open");
            assertKilled(kernel);
        }
    }
}
