package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Many writes of one table: its files stay few, and of two that write at once none starves. */
class ManyWritesTest extends FeatureStoreFixture {

    private static final int ROUNDS = 25;
    private static final int BOUND = 5;

    @Test
    void E15_aWriteFoldsManyFilesIntoOneAndEveryVersionStillReads() {
        fs.createTable("t").primaryKeys("id").from(row(0, 0)).create();
        int last = 100;
        for (int i = 1; i <= last; i++) {
            fs.writeTable("t", Table.create(ints("id", 0, i), doubles("x", i + 0.0, i + 0.0)));
        }

        assertThat(mostFiles(last + 1)).isBetween(3, TableWriter.FILES_AT_MOST + 1);
        for (int version : new int[] {1, 2, 32, 33, 34, 35, 65, 66, 67, last + 1}) {
            Table rows = fs.readTable("t", version);
            int newest = version - 1;
            assertThat(rows.intColumn("id").asList())
                    .isEqualTo(IntStream.rangeClosed(0, newest).boxed().toList());
            assertThat(rows.doubleColumn("x").get(0)).isEqualTo(newest);
            assertThat(rows.doubleColumn("x").get(newest)).isEqualTo(newest);
        }
        assertThat(fs.table("t").rowCount()).isEqualTo(last + 1);
    }

    @Test
    void E15_aWriteThatFoldsBringsFeaturesAndWidensToo() {
        fs.createTable("t")
                .primaryKeys("id")
                .from(Table.create(ints("id", 0), ints("x", 0)))
                .create();
        int version = 1;
        while (filesOf(version) < TableWriter.FILES_AT_MOST) {
            fs.writeTable("t", Table.create(ints("id", version), ints("x", version)));
            version++;
        }

        fs.writeTable("t", Table.create(ints("id", 0), doubles("x", 0.5), strings("new", "a")));

        assertThat(filesOf(version + 1)).isEqualTo(1);
        Table rows = fs.readTable("t");
        assertThat(rows.doubleColumn("x").get(0)).isEqualTo(0.5);
        assertThat(rows.doubleColumn("x").get(1)).isEqualTo(1.0);
        assertThat(rows.stringColumn("new").get(0)).isEqualTo("a");
        assertThat(rows.stringColumn("new").isMissing(1)).isTrue();
        assertThat(fs.readTable("t", version).column("x").type().name()).isEqualTo("INTEGER");
    }

    /**
     * In turn it is one write of the other, and what a busy machine lets slip in between asking for
     * the version and asking for the turn; without turns it was nearly all.
     */
    @Test
    void E15_ofTwoProcessesNoneWaitsForManyWritesOfTheOther() throws Exception {
        fs.createTable("t").primaryKeys("id").from(row(0, 0)).create();
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ManyWritesTest.class.getName(),
                                folder.root().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = other.inputReader();
        assertThat(said.readLine()).isEqualTo("ready");

        int ours = mostOvertakings(fs, 1);

        int theirs = Integer.parseInt(said.readLine());
        assertThat(other.waitFor()).isZero();
        assertThat(ours).isLessThanOrEqualTo(BOUND);
        assertThat(theirs).isLessThanOrEqualTo(BOUND);
        assertThat(fs.table("t").rowCount()).isEqualTo(1 + 2 * ROUNDS);
    }

    /** Writes rows one by one; gives how many writes of others came between at most. */
    private static int mostOvertakings(FeatureStore store, int firstId) {
        int most = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int before = store.table("t").version();
            int after = store.writeTable("t", row(firstId + i, i)).table().version();
            most = Math.max(most, after - before - 1);
        }
        return most;
    }

    private static Table row(int id, double x) {
        return Table.create(ints("id", id), doubles("x", x));
    }

    private int mostFiles(int versions) {
        return IntStream.rangeClosed(1, versions).map(this::filesOf).max().orElseThrow();
    }

    private int filesOf(int version) {
        return db.read(session -> VersionQuery.version(session, "t", version))
                .orElseThrow()
                .files()
                .size();
    }

    /** The other process. */
    public static void main(String[] arguments) {
        WorkspaceFolder workspace = new WorkspaceFolder(Path.of(arguments[0]));
        try (Db db = Db.open(workspace.database(), Db.Durability.NORMAL);
                FeatureStore store = new FeatureStore(db, workspace, Clock.systemUTC())) {
            store.readTable("t");
            System.out.println("ready");
            System.out.println(mostOvertakings(store, 1_000));
        }
    }
}
