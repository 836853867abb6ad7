package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JJava as it comes, in any notebook, after one line that adds our jars to its class path. */
class ClassPathIT {

    @TempDir private static Path folder;
    private static TestKernel kernel;

    @BeforeAll
    static void addJars() {
        kernel = TestKernel.start(TestKernel.BARE_JJAVA, folder.resolve("workspace"), folder);
        assertThatCell(kernel.run("mlflow")).fails();
        assertThatCell(kernel.run("%classpath " + Jars.FOLDER + "/*.jar")).succeeds();
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    @Test
    void theMagicsAreThere() {
        assertThatCell(kernel.run("%jotter info"))
                .showsSomewhere("workspace:  " + folder.resolve("workspace"));
        assertThatCell(kernel.run("%jotter help")).showsSomewhere("%mlflow");
    }

    @Test
    void theVariablesAreThere() {
        assertThatCell(kernel.run("fs.tables()")).shows("[]");
        assertThatCell(
                        kernel.run(
                                "try (var run = mlflow.startRun(\"plain\")) {"
                                        + " mlflow.logMetric(\"m\", 1); }"))
                .succeeds();
        assertThat(kernel.trackedRun("plain").status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void aTrackedCellWorks() {
        CellOutput output = kernel.run("%%mlflow run --name tracked\nint x = 6 * 7;\nx");
        assertThatCell(output).showsSomewhere("Run tracked: FINISHED").showsSomewhere("\n42");
        assertThat(output.html()).hasSize(1);
    }

    @Test
    void anErrorIsOneSentence() {
        assertThatCell(kernel.run("%mlfow runs"))
                .failsWith("No magic %mlfow. Did you mean %mlflow? List them with %jotter help");
        assertThatCell(kernel.run("mlflow.loadModel(\"models:/none@champion\")"))
                .failsWith(
                        "Registered Model with name=none not found. List them with %models list");
    }

    @Test
    void aTryBlockThatThrowsFailsItsRun() {
        assertThatCell(kernel.run("try (var run = mlflow.startRun(\"thrown\")) { int x = 1 / 0; }"))
                .fails();
        assertThat(kernel.trackedRun("thrown").status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void anInterruptedCellEndsItsRunAsKilled() {
        kernel.runUntilPrinted(
                "try (var run = mlflow.startRun(\"stopped\")) { System.out.println(\"begun\");"
                        + " Thread.sleep(600_000); }",
                "begun");
        kernel.interrupt();
        assertThatCell(kernel.outcome()).fails();
        assertThat(kernel.trackedRun("stopped").status()).isEqualTo(RunStatus.KILLED);
    }
}
