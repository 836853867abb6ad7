package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** E1: a workspace in a folder of any name keeps and reads its own files, and no others. */
class FolderNamesTest {

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin=JFK",
                "ORIGIN=LGA",
                "temp=7",
                "id=hive",
                "x=7",
                "file=a/pos=0",
                "_jotter_file=f",
                "star*x",
                "**",
                "q?m",
                "a[b]",
                "[!x]",
                "[[x]]",
                "e]",
                "{a,b}",
                "back\\slash",
                "per%cent%20",
                "quo'te",
                "two \"words\"",
                "file:",
                "~",
                "$HOME",
                "ü日本",
            })
    void E1_everyWayThroughAFeatureTableKeepsToItsOwnFiles(String name) throws Exception {
        try (Workspace neighbour = new Workspace(home.resolve("starZZx/qZm/ab").resolve("b"));
                Workspace ours = new Workspace(home.resolve(name))) {
            neighbour.create(rows("JFK", -1.0));

            ours.create(rows("JFK", 1.0, "EWR", 2.0));
            ours.fs.writeTable("weather", rows("EWR", 3.0, "ZZZ", 4.0));

            assertThat(cells(ours.fs.readTable("weather", 1)))
                    .containsExactly("EWR null 2.0", "JFK null 1.0");
            assertThat(cells(ours.fs.readTable("weather")))
                    .containsExactly("EWR null 3.0", "JFK null 1.0", "ZZZ null 4.0");
            Table found =
                    ours.fs
                            .createTrainingSet(
                                    Table.create(StringColumn.create("from", "JFK", "ZZZ")))
                            .lookup("weather", l -> l.lookupKey("from"))
                            .create()
                            .table();
            assertThat(found.doubleColumn("temp").asList()).containsExactly(1.0, 4.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"star*x, starABx", "q?m, qZm", "a[b], ab", "[!x], y", "a**b, a-b"})
    void E1_filesOfAFolderThatThePatternWouldMatchAreLeftAlone(String name, String twin)
            throws Exception {
        try (Workspace ours = new Workspace(home.resolve(name))) {
            ours.create(rows("JFK", 1.0));
            copy(home.resolve(name), home.resolve(twin));

            ours.fs.writeTable("weather", rows("JFK", 5.0));

            assertThat(cells(ours.fs.readTable("weather"))).containsExactly("JFK null 5.0");
        }
        try (Workspace other = new Workspace(home.resolve(twin))) {
            assertThat(cells(other.fs.readTable("weather"))).containsExactly("JFK null 1.0");
        }
    }

    @Test
    void theOneSpellingThatDuckDbCannotReadIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path folder = home.resolve("back\\sl[a]sh");
        try (Workspace ours = new Workspace(folder)) {
            FeatureStoreFixture.assertRefused(() -> ours.create(rows("JFK", 1.0)))
                    .hasMessage(
                            "Feature tables cannot be kept in '%s': the path holds a backslash beside one of * ? [, which DuckDB cannot read. Set JOTTER_HOME to a folder without the backslash"
                                    .formatted(folder.resolve("tmp")));

            assertThat(ours.fs.tables()).isEmpty();
            assertThat(folder.resolve("features")).doesNotExist();
        }
    }

    /**
     * {@code origin} is the key; {@code id}, {@code temp} and {@code x} folders are named after.
     */
    private static Table rows(Object... originsAndTemps) {
        Table rows =
                Table.create(
                        StringColumn.create("origin"),
                        StringColumn.create("id"),
                        DoubleColumn.create("temp"));
        for (int i = 0; i < originsAndTemps.length; i += 2) {
            rows.stringColumn("origin").append((String) originsAndTemps[i]);
            rows.stringColumn("id").appendMissing();
            rows.doubleColumn("temp").append((Double) originsAndTemps[i + 1]);
        }
        return rows;
    }

    private static List<String> cells(Table table) {
        return table.stream().map(FolderNamesTest::cells).toList();
    }

    private static String cells(Row row) {
        String id = row.getString("id").isEmpty() ? "null" : row.getString("id");
        return row.getString("origin") + " " + id + " " + row.getDouble("temp");
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.createDirectories(to);
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static final class Workspace implements AutoCloseable {

        private final Db db;
        private final FeatureStore fs;

        Workspace(Path root) {
            WorkspaceFolder folder = new WorkspaceFolder(root);
            db = Db.open(folder.database(), Db.Durability.NORMAL);
            fs = new FeatureStore(db, folder, Clock.systemUTC());
        }

        void create(Table rows) {
            fs.createTable("weather").primaryKeys("origin").from(rows).create();
        }

        @Override
        public void close() {
            fs.close();
            db.close();
        }
    }
}
