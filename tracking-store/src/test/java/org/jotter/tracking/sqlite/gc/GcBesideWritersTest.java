package org.jotter.tracking.sqlite.gc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While others log, gc takes what is deleted, and nothing of theirs. */
@Timeout(120)
class GcBesideWritersTest {

    private static final int ROUNDS = Rounds.of(300);

    /** No grace for folders without a row: only the order of gc's looks protects the young. */
    private static final GcQuery AT_ONCE = GcQuery.ALL.orphanedFor(Duration.ZERO);

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<RunId> runs = new ArrayList<>();
    private final List<LoggedModelId> models = new ArrayList<>();

    @Test
    void nothingOfTheLiveRunsIsTouched() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (SqliteStore here = fresh.open(Clock.systemUTC());
                SqliteStore other = fresh.open(Clock.systemUTC())) {
            Future<?> writer = pool.submit(() -> logUntilDone(other));
            begun.await();
            for (int round = 0; round < ROUNDS; round++) {
                RunId doomed = loggedRun(here);
                here.runs().delete(doomed);
                assertThat(here.gc().run(AT_ONCE).items())
                        .extracting(GcItem::id)
                        .containsExactly(doomed.value());
            }
            done.set(true);
            writer.get();
            assertAllThere(here);
        } finally {
            done.set(true);
            pool.shutdown();
        }
    }

    private void logUntilDone(SqliteStore store) {
        while (!done.get()) {
            runs.add(loggedRun(store));
            models.add(loggedModel(store));
            begun.countDown();
        }
    }

    private static RunId loggedRun(SqliteStore store) {
        RunId run = store.runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
        store.artifacts().logText(run, "12345", "notes/a.txt");
        store.runs().logParam(run, "depth", "3");
        return run;
    }

    private static LoggedModelId loggedModel(SqliteStore store) {
        LoggedModelId model =
                store.loggedModels().create(NewLoggedModel.in(ExperimentId.DEFAULT)).modelId();
        store.artifacts().loggedModel(model.value()).put("MLmodel", new byte[] {1});
        return model;
    }

    private void assertAllThere(SqliteStore store) {
        assertThat(runs).isNotEmpty();
        for (RunId run : runs) {
            assertThat(store.runs().get(run).param("depth")).contains("3");
            assertThat(store.artifacts().download(run, "notes/a.txt")).hasContent("12345");
        }
        for (LoggedModelId model : models) {
            assertThat(store.artifacts().loggedModel(model.value()).list("")).hasSize(1);
        }
    }
}
