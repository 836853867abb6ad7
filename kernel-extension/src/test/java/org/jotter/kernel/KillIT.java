package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel dies by SIGKILL while it logs. */
class KillIT {

    private static final String LOGGING =
            """
            %%mlflow run --name killed
            for (int step = 0; ; step++) {
                mlflow.logMetric("loss", 1.0 / (step + 1), step);
                System.out.println(step);
            }
            """;

    @Test
    void everyAcknowledgedPointIsKeptAndTheRunGoesOnInANewKernel(@TempDir Path folder)
            throws Exception {
        try (TestKernel kernel = TestKernel.start(folder.resolve("workspace"), folder)) {
            kernel.runUntilPrinted(LOGGING, "\n500\n");
            kernel.kill();
            CellOutput output = kernel.outcome();
            assertThat(output.status()).isEqualTo("dead");
            assertEveryPrintedStepIsKept(kernel, output);
            assertTheRunCanBeFinished(kernel);
        }
    }

    private static void assertEveryPrintedStepIsKept(TestKernel kernel, CellOutput output)
            throws Exception {
        List<Long> printed = output.printed().lines().map(Long::parseLong).toList();
        Run run = kernel.trackedRun("killed");
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        List<Metric> kept = kernel.store().runs().metricHistory(run.runId(), "loss");
        assertThat(printed).hasSizeGreaterThan(500);
        assertThat(kept).extracting(Metric::step).containsAll(printed);
        assertThat(kept).allSatisfy(p -> assertThat(p.value()).isEqualTo(1.0 / (p.step() + 1)));
        assertThat(integrityCheck(kernel)).isEqualTo("ok");
    }

    private static String integrityCheck(TestKernel kernel) {
        try (Db db = Db.open(kernel.store().folder().database())) {
            return db.read(s -> s.text("PRAGMA integrity_check")).orElseThrow();
        }
    }

    private static void assertTheRunCanBeFinished(TestKernel kernel) {
        Run killed = kernel.trackedRun("killed");
        kernel.restart();
        assertThatCell(
                        kernel.run(
                                """
                                try (var run = mlflow.resumeRun(new RunId("%s"))) {
                                    mlflow.logMetric("loss", 0.0, 1_000_000_000);
                                }
                                """
                                        .formatted(killed.runId())))
                .succeeds();
        Run resumed = kernel.store().runs().get(killed.runId());
        assertThat(resumed.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(resumed.info().endTimeMillis()).isPresent();
        assertThat(resumed.metric("loss")).hasValue(0.0);
        assertThat(resumed.info().startTimeMillis()).isEqualTo(killed.info().startTimeMillis());
    }
}
