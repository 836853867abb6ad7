package org.jotter.tracking.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.testing.ChildProcess;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KilledProcessTest {

    private static final int KILLED_AFTER = 500;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void everyPointThatWasAcknowledgedBeforeTheKillIsThere() throws Exception {
        RunId run = fresh.run();
        Process child =
                ChildProcess.start(List.of(), "log", folder(), run.value(), "loss", "100000000");
        long acknowledged;
        try (BufferedReader output = ChildProcess.output(child)) {
            acknowledged = killAfter(KILLED_AFTER, child, output);
        }
        assertThat(child.waitFor()).isEqualTo(128 + 9);

        List<Long> steps =
                fresh.runs().metricHistory(run, "loss").stream().map(Metric::step).toList();
        assertThat(acknowledged).isGreaterThanOrEqualTo(KILLED_AFTER);
        assertThat(steps)
                .startsWith(LongStream.rangeClosed(0, acknowledged).boxed().toArray(Long[]::new));
        assertThatRun(fresh.runs().get(run)).hasStatus(RunStatus.RUNNING);

        fresh.logMetric(run, "after", 1);
        fresh.runs().end(run, RunStatus.KILLED);
        assertThatRun(fresh.runs().get(run)).hasStatus(RunStatus.KILLED).hasMetric("after", 1);
    }

    @Test
    void twoProcessesLogToTheSameRun() throws Exception {
        RunId run = fresh.run();
        Process first = ChildProcess.start(List.of(), "log", folder(), run.value(), "a", "300");
        Process second = ChildProcess.start(List.of(), "log", folder(), run.value(), "b", "300");

        assertThat(ChildProcess.output(first).lines().count()).isEqualTo(300);
        assertThat(ChildProcess.output(second).lines().count()).isEqualTo(300);
        assertThat(fresh.runs().metricHistory(run, "a")).hasSize(300);
        assertThat(fresh.runs().metricHistory(run, "b")).hasSize(300);
        assertThatRun(fresh.runs().get(run)).hasMetric("a", 299).hasMetric("b", 299);
    }

    private static long killAfter(int points, Process child, BufferedReader output)
            throws IOException {
        long last = -1;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            last = Long.parseLong(line);
            if (last == points) {
                child.toHandle().destroyForcibly();
            }
        }
        return last;
    }

    private String folder() {
        return fresh.store().folder().root().toString();
    }
}
