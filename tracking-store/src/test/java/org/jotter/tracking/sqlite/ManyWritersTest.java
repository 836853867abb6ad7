package org.jotter.tracking.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Registry;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Stage;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyWritersTest {

    private static final int THREADS = 4;
    private static final int EACH = 100;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void noPointOfManyThreadsAndTwoStoresIsLost() throws Exception {
        RunId run = fresh.run();
        everywhere(
                (store, thread) -> {
                    for (int step = 0; step < EACH; step++) {
                        Metric point = new Metric("loss", thread, FreshStore.NOW, step);
                        store.runs().logMetric(run, point);
                        assertThat(store.runs().get(run).metric("loss")).isPresent();
                    }
                });

        assertThat(fresh.runs().metricHistory(run, "loss")).hasSize(THREADS * EACH);
    }

    @Test
    void versionNumbersAreGivenOutOnce() throws Exception {
        fresh.store().registry().create("flight-delay");
        everywhere(
                (store, thread) -> {
                    for (int i = 0; i < 10; i++) {
                        String source = "runs:/%d/%d".formatted(thread, i);
                        store.registry().createVersion(NewModelVersion.of("flight-delay", source));
                    }
                });

        assertThat(fresh.store().registry().versions("flight-delay"))
                .extracting(ModelVersion::version)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, THREADS * 10).boxed().toList());
    }

    @Test
    void neverAreTwoVersionsInProductionWhenEachArchivesTheOthers() throws Exception {
        fresh.store().registry().create("flight-delay");
        for (int i = 1; i <= THREADS; i++) {
            String source = "s3://bucket/" + i;
            fresh.store().registry().createVersion(NewModelVersion.of("flight-delay", source));
        }
        everywhere(
                (store, thread) -> {
                    for (int i = 0; i < 20; i++) {
                        Registry registry = store.registry();
                        registry.transition("flight-delay", thread + 1, Stage.PRODUCTION, true);
                        assertThat(registry.versions("flight-delay"))
                                .extracting(ModelVersion::currentStage)
                                .containsOnlyOnce(Stage.PRODUCTION);
                        assertThat(registry.named("flight-delay").latestVersions())
                                .extracting(ModelVersion::currentStage)
                                .doesNotHaveDuplicates()
                                .contains(Stage.PRODUCTION);
                    }
                });
    }

    private interface Work {
        void run(SqliteStore store, int thread);
    }

    private void everywhere(Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (SqliteStore other = fresh.open()) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                SqliteStore store = i % 2 == 0 ? fresh.store() : other;
                tasks.add(
                        () -> {
                            work.run(store, thread);
                            return null;
                        });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
