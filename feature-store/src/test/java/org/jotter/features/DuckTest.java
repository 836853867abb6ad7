package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jotter.tracking.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckTest {

    @TempDir Path home;

    @Test
    void workLargerThanMemorySpillsToTheWorkspacesTmpBesideAnothersToo() {
        FeatureFiles files = new FeatureFiles(new WorkspaceFolder(home.resolve(".jotter")));
        try (Duck one = new Duck(files);
                Duck other = new Duck(files)) {
            long sum =
                    one.with(
                            session -> {
                                fill(session);
                                other.with(
                                        spilling -> {
                                            fill(spilling);
                                            return null;
                                        });
                                assertThat(files.folder().tmp().resolve("duckdb"))
                                        .isNotEmptyDirectory();
                                return session.longs("SELECT sum(i) FROM big").get(0)[0];
                            });

            assertThat(sum).isEqualTo(999_999L * 1_000_000 / 2);
        }
        assertThat(files.folder().tmp().resolve("duckdb")).doesNotExist();
    }

    private static void fill(DuckSession session) throws java.sql.SQLException {
        session.execute("SET memory_limit = '20MB'");
        session.execute(
                "CREATE TEMP TABLE big AS SELECT i, md5(i::VARCHAR) AS m FROM range(1000000) r(i)");
    }

    @Test
    void theMemoryLimitIsAQuarterOfTheMachinesAndAtMostTwoGigabytes() {
        assertThat(Duck.memoryLimitBytes()).isBetween(1L << 26, 2L << 30);
    }

    @Test
    void aFailureOfTheEngineIsOneSentence() {
        FeatureFiles files = new FeatureFiles(new WorkspaceFolder(home.resolve(".jotter")));
        try (Duck duck = new Duck(files)) {
            FeatureStoreFixture.assertRefused(() -> duck.with(session -> session.longs("SELECT x")))
                    .hasMessageStartingWith("The feature store's engine failed: Binder Error: ")
                    .message()
                    .doesNotContain("\n");
        }
    }
}
