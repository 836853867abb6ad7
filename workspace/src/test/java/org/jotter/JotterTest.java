package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jotter.tracking.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JotterTest {

    @TempDir Path home;

    @Test
    void openingTouchesNoDisk() {
        Path folder = home.resolve(".jotter");
        try (Jotter jotter = Jotter.open(folder)) {
            assertThat(jotter.mlflow().activeRun()).isEmpty();
            assertThat(jotter.mlflow().experimentName()).isEqualTo("Default");
            assertThat(jotter.mlflow().getTrackingUri()).isEqualTo(folder.toUri() + "/");
            assertThat(jotter.fs()).isNotNull();
            assertThat(jotter.folder().root()).isEqualTo(folder);
            jotter.mlflow().endRun();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void twoOnOneFolderSeeEachOthersWork() {
        try (Jotter one = Jotter.open(home);
                Jotter two = Jotter.open(home)) {
            one.mlflow().startRun("of one");
            two.mlflow().startRun("of two").close();

            assertThat(one.mlflow().searchRuns(""))
                    .extracting(Run::name)
                    .containsExactlyInAnyOrder("of one", "of two");
            assertThat(two.mlflow().activeRun()).isEmpty();
            assertThat(one.mlflow().activeRun()).isPresent();
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        Jotter jotter = Jotter.open(home);
        jotter.mlflow().logMetric("m", 1);
        jotter.close();
        jotter.close();
    }

    @Test
    void aLazyValueIsMadeOnceAtItsFirstUse() {
        AtomicInteger made = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
        lazy.ifPresent(
                value -> {
                    throw new AssertionError("was never asked for");
                });
        assertThat(made).hasValue(0);
        assertThat(lazy.get()).isEqualTo(1);
        assertThat(lazy.get()).isEqualTo(1);
        lazy.ifPresent(value -> made.set(10 * value));
        assertThat(made).hasValue(10);
    }
}
