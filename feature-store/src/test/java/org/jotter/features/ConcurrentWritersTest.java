package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Writers that meet: two stores on one workspace, two processes, and one that dies. */
class ConcurrentWritersTest extends FeatureStoreFixture {

    private static final int ROUNDS = 10;

    private static Table row(int id, double value) {
        return Table.create(ints("id", id), doubles("value", value));
    }

    private void create() {
        fs.createTable("t").primaryKeys("id").from(row(0, 0.0)).create();
    }

    /** A clock that does something first; a writer asks it between its files and its commit. */
    private static Clock clock(Runnable first) {
        return new Clock() {
            private boolean done;

            @Override
            public Instant instant() {
                if (!done) {
                    done = true;
                    first.run();
                }
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void aWriterOvertakenBeforeItsCommitStartsAgainFromTheOthersVersion() throws Exception {
        create();
        Runnable overtake = () -> fs.writeTable("t", row(0, 1.0).append(row(1, 1.0)));
        try (FeatureStore slow = new FeatureStore(db, folder, clock(overtake))) {
            WriteResult result = slow.writeTable("t", row(1, 2.0).append(row(2, 2.0)));

            assertThat(result).isEqualTo(new WriteResult(fs.table("t"), 1, 1, 0));
            assertThat(result.table().version()).isEqualTo(3);
        }
        assertThat(fs.readTable("t").doubleColumn("value").asList()).containsExactly(1.0, 2.0, 2.0);
        assertThat(files()).as("those of the overtaken try are gone").hasSize(5);
    }

    @Test
    void twoThatCreateOneTableMergeTheirRows() {
        Runnable overtake = () -> fs.createTable("t").primaryKeys("id").from(row(1, 1.0)).create();
        try (FeatureStore slow = new FeatureStore(db, folder, clock(overtake))) {
            WriteResult result = slow.createTable("t").primaryKeys("id").from(row(2, 2.0)).create();

            assertThat(result.table().version()).isEqualTo(2);
        }
        assertThat(fs.readTable("t").intColumn("id").asList()).containsExactly(1, 2);
    }

    @Test
    void aTableDroppedUnderAWriterStaysDropped() {
        create();
        try (FeatureStore slow = new FeatureStore(db, folder, clock(() -> fs.dropTable("t")))) {
            assertRefused(() -> slow.writeTable("t", row(1, 1.0)))
                    .hasMessageStartingWith("No feature table named 't'.");
        }
        assertThat(fs.tables()).isEmpty();
    }

    @Test
    void twoStoresOnOneWorkspaceLoseNothing() throws Exception {
        create();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Db otherDb = Db.open(folder.database(), Db.Durability.NORMAL);
                FeatureStore other = new FeatureStore(otherDb, folder, Clock.systemUTC())) {
            List<Future<?>> writers = new ArrayList<>();
            writers.add(threads.submit(() -> writeOwnRows(fs, 1)));
            writers.add(threads.submit(() -> writeOwnRows(other, 1_000)));
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }
        assertNothingIsLost();
    }

    @Test
    void twoProcessesOnOneWorkspaceLoseNothing() throws Exception {
        create();
        Process other = start(OtherProcess.WRITES, folder.root());
        writeOwnRows(fs, 1);

        assertThat(other.waitFor()).isZero();
        assertNothingIsLost();
    }

    static void writeOwnRows(FeatureStore store, int firstId) {
        for (int i = 0; i < ROUNDS; i++) {
            store.writeTable("t", row(firstId + i, 1.0).append(row(0, firstId + i)));
        }
    }

    private void assertNothingIsLost() {
        assertThat(fs.table("t").version()).isEqualTo(1 + 2 * ROUNDS);
        assertThat(fs.table("t").rowCount()).isEqualTo(1 + 2 * ROUNDS);
        assertThat(fs.readTable("t").intColumn("id").asList()).hasSize(1 + 2 * ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(fs.readTable("t").intColumn("id").asList()).contains(1 + i, 1_000 + i);
        }
    }

    @Test
    void aWriterThatDiesBetweenItsFilesAndItsCommitChangesNothing() throws Exception {
        create();

        Process other = start(OtherProcess.DIES, folder.root());

        assertThat(other.waitFor()).isEqualTo(OtherProcess.DIED);
        assertThat(files()).as("the dead writer's two files lie there").hasSize(3);
        assertThat(fs.table("t").version()).isEqualTo(1);
        assertThat(fs.readTable("t").doubleColumn("value").asList()).containsExactly(0.0);

        assertThat(fs.writeTable("t", row(0, 5.0)).updated()).isEqualTo(1);
        assertThat(fs.readTable("t").doubleColumn("value").asList()).containsExactly(5.0);
    }

    private static Process start(String what, Path root) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        what,
                        root.toString())
                .inheritIO()
                .start();
    }

    private List<Path> files() throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder.features().resolve("t"))) {
            return files.toList();
        }
    }

    /** What the other process does. */
    static final class OtherProcess {

        static final String WRITES = "writes";
        static final String DIES = "dies";
        static final int DIED = 137;

        private OtherProcess() {}

        public static void main(String[] args) {
            var folder = new org.jotter.tracking.WorkspaceFolder(Path.of(args[1]));
            Clock clock =
                    args[0].equals(DIES)
                            ? clock(() -> Runtime.getRuntime().halt(DIED))
                            : Clock.systemUTC();
            try (Db db = Db.open(folder.database(), Db.Durability.NORMAL);
                    FeatureStore store = new FeatureStore(db, folder, clock)) {
                writeOwnRows(store, 1_000);
            }
        }
    }
}
