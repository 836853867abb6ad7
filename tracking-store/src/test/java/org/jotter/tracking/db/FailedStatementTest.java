package org.jotter.tracking.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jotter.tracking.errors.JotterException.Kind.FULL;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite refuses once is possible again as soon as its cause is gone. */
class FailedStatementTest {

    private static final String INSERT = "INSERT INTO t VALUES (?)";
    private static final String FIND = "SELECT x FROM t WHERE x LIKE ?";
    private static final String BIG = "x".repeat(1_000_000);

    @TempDir Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = Db.open(folder.resolve("a.db"), Db.Durability.NORMAL);
        db.update("CREATE TABLE t (x TEXT)");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private long rows() {
        return db.read(s -> s.number("SELECT count(*) FROM t").orElseThrow());
    }

    private long pages(int most) {
        return db.write(s -> s.number("PRAGMA max_page_count = " + most).orElseThrow());
    }

    private void insertTwice() {
        db.write(
                session -> {
                    session.update(INSERT, "small");
                    return session.update(INSERT, BIG);
                });
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothingBroken() {
        for (int i = 0; i < 3; i++) {
            pages(10);
            assertRefused(
                    this::insertTwice,
                    FULL,
                    "The disk of the workspace '%s' is full, and nothing of this was kept. Free some space, then try again"
                            .formatted(folder));
            pages(10);
            assertThatThrownBy(() -> db.update(INSERT, BIG)).hasMessageContaining("is full");
        }
        assertThat(rows()).isZero();

        pages(1_000_000);
        insertTwice();
        db.update(INSERT, "one");
        assertThat(rows()).isEqualTo(3);
        assertThatAnotherProcessSees(3);
    }

    private void assertThatAnotherProcessSees(int expected) {
        try (Db other = Db.open(db.file(), Db.Durability.NORMAL)) {
            other.update(INSERT, "by another");
        }
        assertThat(rows()).isEqualTo(expected + 1);
    }

    @Test
    void aTransactionThatSqliteEndedItselfIsNoHarmToTheNext() {
        stopWith("ROLLBACK");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () ->
                                    db.write(
                                            session -> {
                                                session.update(INSERT, "small");
                                                return session.update(INSERT, "stop");
                                            }))
                    .hasMessageContaining("stopped");
        }
        assertThat(rows()).isZero();
        db.update(INSERT, "one");
        assertThatAnotherProcessSees(1);
    }

    @Test
    void aQueryThatFailedIsAskedAgain() {
        db.update(INSERT, "one");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> find("%".repeat(60_000)))
                    .hasMessageContaining("pattern too complex");
            assertThat(find("on%")).isEqualTo("one");
        }
    }

    private String find(String pattern) {
        return db.snapshot(s -> s.text(FIND, pattern).orElse(""));
    }

    @Test
    void whatABrokenOffBatchHadGatheredIsNotInTheNext() {
        stopWith("ABORT");

        assertThatThrownBy(() -> insertAll("fine", "stop", "fine")).hasMessageContaining("stopped");
        insertAll("fine");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatRowsThatFailedHadGatheredIsNotInTheNext() {
        List<Object[]> rows = Arrays.asList(new Object[] {"fine"}, null);

        assertThatThrownBy(() -> insertAll(rows)).isInstanceOf(NullPointerException.class);
        insertAll("fine");

        assertThat(rows()).isEqualTo(1);
    }

    private void stopWith(String how) {
        db.update(
                """
                CREATE TRIGGER stop BEFORE INSERT ON t WHEN new.x = 'stop'
                BEGIN SELECT RAISE(%s, 'stopped'); END
                """
                        .formatted(how));
    }

    private void insertAll(String... values) {
        insertAll(Stream.of(values).map(value -> new Object[] {value}).toList());
    }

    private void insertAll(List<Object[]> rows) {
        db.write(
                session -> {
                    session.updateAll(INSERT, rows);
                    return null;
                });
    }
}
