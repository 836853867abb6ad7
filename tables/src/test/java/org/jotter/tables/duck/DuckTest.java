package org.jotter.tables.duck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckTest {

    @TempDir Path home;

    @Test
    void workLargerThanMemorySpillsToTheWorkspacesTmpBesideAnothersToo() {
        try (Duck one = duck();
                Duck other = duck()) {
            long sum =
                    one.with(
                            session -> {
                                fill(session);
                                other.with(
                                        spilling -> {
                                            fill(spilling);
                                            return null;
                                        });
                                assertThat(spillFolder()).isNotEmptyDirectory();
                                return session.longs("SELECT sum(i) FROM big").get(0)[0];
                            });

            assertThat(sum).isEqualTo(999_999L * 1_000_000 / 2);
        }
        assertThat(spillFolder()).doesNotExist();
    }

    private Duck duck() {
        return new Duck("The feature store", this::spillFolder);
    }

    private Path spillFolder() {
        return home.resolve("duckdb");
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
        try (Duck duck = duck()) {
            assertThatThrownBy(() -> duck.with(session -> session.longs("SELECT x")))
                    .isInstanceOf(JotterException.class)
                    .hasMessageStartingWith("The feature store's engine failed: Binder Error: ")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void onceClosedItSaysWhoseItWas() {
        Duck duck = duck();
        duck.close();

        assertThatThrownBy(() -> duck.with(session -> session.longs("SELECT 1")))
                .isInstanceOf(JotterException.class)
                .hasMessage("The feature store is closed. Open the workspace again");
    }
}
