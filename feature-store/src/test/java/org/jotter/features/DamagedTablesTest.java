package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/**
 * Files and rows of the catalogue that somebody else changed: told, and nothing else is touched.
 */
class DamagedTablesTest extends FeatureStoreFixture {

    @BeforeEach
    void makeTwoVersions() {
        fs.createTable("t")
                .primaryKeys("id")
                .from(Table.create(ints("id", 1, 2), doubles("x", 1.0, 2.0)))
                .create();
        fs.writeTable("t", Table.create(ints("id", 2, 3), doubles("x", 2.5, 3.0)));
    }

    @Test
    void E8_aDamagedFileIsToldWithItsVersionAndTheOneThatStillReads() throws Exception {
        Path file = file("v00002-data");
        damage(file, 0);

        String told =
                "Version 2 of feature table 't' cannot be read: its file '%s' is damaged, for its checksum is another than when it was written. Restore the workspace from a copy, or go on from version 1, with fs.readTable(\"t\", 1)"
                        .formatted(file);
        assertRefused(() -> fs.readTable("t")).hasMessage(told);
        assertRefused(() -> write(4)).hasMessage(told);
        assertRefused(this::lookUp).hasMessage(told);
        assertThat(fs.readTable("t", 1).doubleColumn("x").asList()).containsExactly(1.0, 2.0);
        assertThat(fs.table("t").version()).isEqualTo(2);
    }

    @Test
    void E8_aFileOfTheFirstVersionLeavesNoneToReadAndTheTableCanBeMadeAnew() throws Exception {
        Path file = file("v00001-data");
        damage(file, 17);

        assertRefused(() -> fs.readTable("t"))
                .hasMessage(
                        "Version 2 of feature table 't' cannot be read: its file '%s' is damaged, for its checksum is another than when it was written. Restore the workspace from a copy, or drop the table with fs.dropTable(\"t\") and write it again"
                                .formatted(file));

        fs.dropTable("t");
        assertThat(Files.exists(file)).isFalse();
        makeTwoVersions();
        assertThat(fs.readTable("t").rowCount()).isEqualTo(3);
    }

    /** Of 300 files with one other byte DuckDB alone read 39 without complaint. */
    @Test
    void E8_noByteOfAFileCanChangeUnseen() throws Exception {
        Random random = new Random(8);
        for (String name : List.of("v00001-data", "v00002-data", "v00002-deletes")) {
            Path file = file(name);
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 20; i++) {
                damage(file, random.nextInt(whole.length));
                assertRefused(() -> fs.readTable("t")).hasMessageContaining("is damaged");
                Files.write(file, whole);
            }
        }
        assertThat(fs.readTable("t").rowCount()).isEqualTo(3);
    }

    @Test
    void E8_aHalfOrMissingFileIsTold() throws Exception {
        Path file = file("v00002-deletes");
        Files.write(file, new byte[] {'P', 'A', 'R', '1'});
        assertRefused(() -> fs.readTable("t")).hasMessageContaining("is damaged");

        Files.delete(file);
        assertRefused(() -> fs.readTable("t"))
                .hasMessage(
                        "Version 2 of feature table 't' cannot be read: its file '%s' is missing. Restore the workspace from a copy, or go on from version 1, with fs.readTable(\"t\", 1)"
                                .formatted(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {2_000_000_000, -5, 0, 2, 7})
    void E8_aRowCountThatTheFilesDoNotBearOutIsTold(long rows) {
        change("UPDATE feature_versions SET row_count = ? WHERE version = 2", rows);

        String told =
                "Version 2 of feature table 't' cannot be read: it has %d rows by the database and 3 by its files. Restore the workspace from a copy, or go on from version 1, with fs.readTable(\"t\", 1)"
                        .formatted(rows);
        assertRefused(() -> fs.readTable("t")).hasMessage(told);
        assertRefused(() -> write(4)).hasMessage(told);
        assertRefused(this::lookUp).hasMessage(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE feature_columns SET type = 'BLOB' WHERE name = 'x' | says 'BLOB' for the type of column x, and only SHORT, INTEGER, LONG
                    UPDATE feature_columns SET type = 'INTEGER' WHERE name = 'x' | its files are not as the database says
                    UPDATE feature_columns SET type = 'STRING' WHERE name = 'x' | its files are not as the database says
                    UPDATE feature_columns SET name = 'y' WHERE name = 'x' | its files are not as the database says
                    UPDATE feature_columns SET since_version = 7 WHERE name = 'id' | its files are not as the database says
                    """)
    void E8_aColumnThatTheFilesDoNotHaveIsTold(String change, String told) {
        change(change);

        assertRefused(() -> fs.readTable("t"))
                .hasMessageContainingAll("eature table 't'", told)
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(JotterException.Kind.INTERNAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../thesis.txt",
                "v00001-data-../../../../thesis.txt",
                "/thesis.txt",
                "thesis.txt",
                "v00002-data-00000000-0000-0000-0000-000000000000.parquet/../../../../thesis.txt"
            })
    void E5_aFileThatTheCatalogueNamesElsewhereIsNeitherReadNorDeleted(String name)
            throws Exception {
        Path thesis = Files.writeString(home.resolve("thesis.txt"), "years of work");
        Files.writeString(folder.features().resolve("t/thesis.txt"), "years of work");
        String named = name.startsWith("/") ? thesis.toString() : name;
        change("UPDATE feature_files SET name = ? WHERE version = 2 AND kind = 'DATA'", named);

        assertRefused(() -> fs.readTable("t"))
                .hasMessage(
                        "Feature table 't' cannot be read: the database names '%s' among its files, and no file of a feature table is called so. Restore the workspace from a copy, or drop the table with fs.dropTable(\"t\")"
                                .formatted(named));
        assertRefused(() -> write(4)).hasMessageContaining(named);
        fs.dropTable("t");

        assertThat(thesis).hasContent("years of work");
        assertThat(folder.features().resolve("t/thesis.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../artifacts", "a/b", ".hidden"})
    void E5_aTableThatTheCatalogueNamesElsewhereIsNot(String name) throws Exception {
        Path other = Files.createDirectories(folder.features().resolve(name));
        for (Path file : files("t")) {
            Files.copy(file, other.resolve(file.getFileName()));
        }
        change("UPDATE feature_tables SET name = ?", name);

        assertRefused(() -> fs.readTable(name)).hasMessageContaining("no file of a feature table");
        fs.dropTable(name);

        assertThat(other.resolve(files("t").get(0).getFileName())).exists();
    }

    @Test
    void E5_aLinkInTheFolderOfATableIsNeitherReadNorFollowed() throws Exception {
        Path file = file("v00002-data");
        Path elsewhere = Files.move(file, home.resolve("elsewhere.parquet"));
        Files.createSymbolicLink(file, elsewhere);

        assertRefused(() -> fs.readTable("t"))
                .hasMessage(
                        "'%s' is a link or a device, and feature table 't' is kept in the workspace alone. Put the files themselves in its place"
                                .formatted(file));
        fs.dropTable("t");

        assertThat(elsewhere).exists();
    }

    @Test
    void E5_aTableWhoseFolderIsALinkIsNeitherReadWrittenNorDeleted() throws Exception {
        Path table = folder.features().resolve("t");
        Path elsewhere = Files.move(table, home.resolve("elsewhere"));
        Files.createSymbolicLink(table, elsewhere);

        assertRefused(() -> fs.readTable("t")).hasMessageContaining("is a link");
        assertRefused(() -> write(4)).hasMessageContaining("is a link");
        fs.dropTable("t");
        assertRefused(this::makeTwoVersions).hasMessageContaining("is a link");

        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).hasSize(3);
        }
        assertThat(fs.tables()).isEmpty();
    }

    private void write(int id) {
        fs.writeTable("t", Table.create(ints("id", id), doubles("x", 1.0)));
    }

    private void lookUp() {
        fs.createTrainingSet(Table.create(ints("id", 1)))
                .lookup("t", l -> l.lookupKey("id"))
                .create();
    }

    private void change(String sql, Object... values) {
        assertThat(db.update(sql, values)).isPositive();
    }

    private Path file(String beginning) throws Exception {
        return files("t").stream()
                .filter(file -> file.getFileName().toString().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files(String table) throws Exception {
        try (Stream<Path> files = Files.list(folder.features().resolve(table))) {
            return files.sorted().toList();
        }
    }

    private static void damage(Path file, int position) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 1;
        Files.write(file, bytes);
    }
}
