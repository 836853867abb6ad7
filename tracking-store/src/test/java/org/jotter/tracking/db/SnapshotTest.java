package org.jotter.tracking.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = Db.open(folder.resolve("a.db"), Db.Durability.NORMAL);
        db.update("CREATE TABLE t (x INTEGER)");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static long rows(Session session) throws SQLException {
        return session.number("SELECT count(*) FROM t").orElseThrow();
    }

    @Test
    void whatIsCommittedMeanwhileIsNotSeen() {
        long after =
                db.snapshot(
                        session -> {
                            assertThat(rows(session)).isZero();
                            Thread writer = new Thread(() -> db.update("INSERT INTO t VALUES (1)"));
                            writer.start();
                            join(writer);
                            return rows(session);
                        });

        assertThat(after).isZero();
        assertThat(db.<Long>snapshot(SnapshotTest::rows)).isEqualTo(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void insideAWriteItSeesWhatThatHasWritten() {
        long seen =
                db.write(
                        session -> {
                            session.update("INSERT INTO t VALUES (1)");
                            return db.snapshot(SnapshotTest::rows);
                        });

        assertThat(seen).isEqualTo(1);
    }

    @Test
    void aFailedOneLeavesTheConnectionAsItWas() {
        IllegalStateException failure = new IllegalStateException("stopped");

        assertThatThrownBy(
                        () ->
                                db.snapshot(
                                        session -> {
                                            throw failure;
                                        }))
                .isSameAs(failure);
        db.update("INSERT INTO t VALUES (1)");
        assertThat(db.<Long>snapshot(SnapshotTest::rows)).isEqualTo(1);
    }
}
