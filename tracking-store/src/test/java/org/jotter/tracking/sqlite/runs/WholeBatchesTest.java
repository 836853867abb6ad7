package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody sees half of a batch, whichever way a run is read. */
class WholeBatchesTest {

    private static final int READS = 5_000;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void aReaderSeesAllOfABatchOrNothing() throws Exception {
        RunId run = fresh.run("busy");
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> logUntil(enough, run));
        writer.start();
        try {
            for (int i = 0; i < READS; i++) {
                assertWhole(fresh.runs().get(run));
                assertWhole(fresh.runs().named("busy"));
            }
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    private void logUntil(AtomicBoolean enough, RunId run) {
        for (int step = 1; !enough.get(); step++) {
            String value = Integer.toString(step);
            Metric point = new Metric("step", step, step, step);
            fresh.runs().log(run, Batch.ofMetrics(List.of(point)).withTags(Map.of("step", value)));
        }
    }

    private static void assertWhole(Run run) {
        int metric = (int) run.metric("step").orElse(0);
        int tag = Integer.parseInt(run.tag("step").orElse("0"));
        assertThat(metric).isEqualTo(tag);
    }
}
