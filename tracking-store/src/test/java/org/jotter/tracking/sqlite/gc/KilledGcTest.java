package org.jotter.tracking.sqlite.gc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.testing.ChildProcess;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KilledGcTest {

    private static final int RUNS = 200;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void aKillLeavesNoRowWithoutItsFilesAndTheNextGcFinishes() throws Exception {
        RunId live = run();
        for (int i = 0; i < RUNS; i++) {
            fresh.runs().delete(run());
        }
        Process child =
                ChildProcess.start(List.of(), "gc", fresh.store().folder().root().toString());
        try (BufferedReader output = ChildProcess.output(child)) {
            output.readLine();
            while (deleted().size() > RUNS / 2) {
                Thread.onSpinWait();
            }
            child.destroyForcibly();
        }
        assertThat(child.waitFor()).isEqualTo(128 + 9);

        List<Run> left = deleted();
        assertThat(left).isNotEmpty();
        for (Run run : left) {
            assertThat(fresh.store().artifacts().list(run.runId(), "")).hasSize(1);
        }
        fresh.store().gc().run(GcQuery.ALL);
        assertThat(deleted()).isEmpty();
        assertThat(fresh.store().artifacts().store().list("0"))
                .extracting(folder -> folder.name())
                .containsExactly(live.value());
    }

    private RunId run() {
        RunId run = fresh.run();
        fresh.store().artifacts().logText(run, "x", "a.txt");
        return run;
    }

    private List<Run> deleted() {
        return fresh.runs()
                .search(
                        RunQuery.in(ExperimentId.DEFAULT)
                                .withView(ViewType.DELETED_ONLY)
                                .limit(1000));
    }
}
