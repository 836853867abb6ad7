package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials C5: how a run ends whose program ends first. */
class OpenRunsAtExitTest extends OpenWorkspace {

    private Process program(String ending) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OpenRunsProgram.class.getName(),
                                home.resolve(".jotter").toString(),
                                ending)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo("started");
        return process;
    }

    private Run left(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return onlyRun();
    }

    @ParameterizedTest
    @CsvSource({"closes,FINISHED", "returns,FINISHED", "exits,FINISHED"})
    void C5_aProgramThatEndsFinishesItsRun(String ending, RunStatus status) throws Exception {
        Run run = left(program(ending));

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.info().endTimeMillis()).isPresent();
        assertThat(run.metric("loss")).hasValue(0.5);
    }

    @Test
    void C5_aSignalKillsTheRunOfAProgram() throws Exception {
        Process process = program("waits");
        process.destroy();

        assertThat(left(process).status()).isEqualTo(RunStatus.KILLED);
    }

    @Test
    void C5_aRunOfAProcessThatIsGoneIsKnownAndCanBeEnded() throws Exception {
        Process process = program("waits");
        assertThat(mlflow.isAbandoned(onlyRun())).as("its process lives").isFalse();
        process.destroyForcibly();

        Run run = left(process);
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(mlflow.isAbandoned(run)).isTrue();

        mlflow.endRun(run.runId(), RunStatus.KILLED);
        assertThat(onlyRun().status()).isEqualTo(RunStatus.KILLED);
        assertThat(mlflow.isAbandoned(onlyRun())).isFalse();
    }

    @Test
    void C5_aRunOfAGoneProcessThatIsTakenUpAgainIsNoLongerAbandoned() throws Exception {
        Process process = program("waits");
        process.destroyForcibly();
        Run run = left(process);

        try (ActiveRun again = mlflow.resumeRun(run.runId())) {
            assertThat(mlflow.isAbandoned(again.run())).isFalse();
        }
        assertThat(onlyRun().status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void C5_aNotebookThatIsClosedKillsItsOpenRuns() {
        AtomicInteger cells = new AtomicInteger(1);
        RunHost host =
                new RunHost() {
                    @Override
                    public int executionCount() {
                        return cells.get();
                    }
                };
        try (Jotter notebook = Jotter.open(home.resolve(".jotter"), host)) {
            notebook.mlflow().startRun("open");
        }

        assertThat(runs()).extracting(Run::status).isEqualTo(List.of(RunStatus.KILLED));
    }

    @Test
    void endingByIdEndsTheActiveRunOfThisProcessToo() {
        ActiveRun run = mlflow.startRun("mine");

        mlflow.endRun(run.runId(), RunStatus.FAILED);

        assertThat(stored(run).status()).isEqualTo(RunStatus.FAILED);
        assertThat(mlflow.activeRun()).isEmpty();
    }
}
