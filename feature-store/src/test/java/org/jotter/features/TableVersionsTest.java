package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.JotterException.Kind;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TableVersionsTest extends FeatureStoreFixture {

    private WriteResult create(String name, Double value) {
        return fs.createTable(name).primaryKeys("id").from(row(value)).create();
    }

    private static Table row(Double value) {
        return Table.create(ints("id", 1), doubles("value", value));
    }

    @Test
    void everyVersionCanBeRead() {
        create("t", 1.0);
        fs.writeTable("t", row(2.0));
        fs.writeTable("t", row(3.0).addColumns(doubles("extra", 4.0)));

        assertThat(fs.readTable("t", 1).doubleColumn("value").asList()).containsExactly(1.0);
        assertThat(fs.readTable("t", 2).doubleColumn("value").asList()).containsExactly(2.0);
        assertThat(fs.readTable("t", 2).columnNames()).containsExactly("id", "value");
        assertThat(fs.readTable("t", 3).columnNames()).containsExactly("id", "value", "extra");
        assertThat(fs.readTable("t").doubleColumn("value").asList()).containsExactly(3.0);
    }

    @Test
    void anUnknownVersionIsNamedAlongWithThoseThereAre() {
        create("t", 1.0);

        assertRefused(() -> fs.readTable("t", 2))
                .hasMessage(
                        "Feature table 't' has versions 1 to 1, not 2. Read the newest with"
                                + " fs.readTable(\"t\")");
    }

    @Test
    void tablesAreListedByName() {
        create("b", 1.0);
        create("a", 1.0);

        assertThat(fs.tables()).extracting(FeatureTable::name).containsExactly("a", "b");
    }

    @Test
    void anUnknownTableIsNamedAlongWithTheWayOut() {
        create("weather", 1.0);

        assertRefused(() -> fs.table("wether"))
                .hasMessage(
                        "No feature table named 'wether'. Did you mean 'weather'? List them with"
                                + " %features list")
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(Kind.MISSING);
        assertRefused(() -> fs.readTable("x"))
                .hasMessage("No feature table named 'x'. List them with %features list");
        assertRefused(() -> fs.writeTable("x", row(1.0)))
                .hasMessage("No feature table named 'x'. List them with %features list");
        assertRefused(() -> fs.dropTable("x"))
                .hasMessage("No feature table named 'x'. List them with %features list");
    }

    @Test
    void aWorkspaceWithoutTablesSaysSo() {
        assertThat(fs.tables()).isEqualTo(List.of());
        assertRefused(() -> fs.table("x"))
                .hasMessage(
                        "No feature table named 'x'. There is none yet; make one with"
                                + " fs.createTable");
    }

    @Test
    void aDroppedTableIsGoneWithItsFilesAndItsNameIsFree() throws Exception {
        create("t", 1.0);
        fs.writeTable("t", row(2.0));

        fs.dropTable("t");

        assertThat(fs.tables()).isEmpty();
        assertThat(files("t")).isEmpty();
        assertThat(create("t", 5.0).table().version()).isEqualTo(1);
        assertThat(fs.readTable("t").doubleColumn("value").asList()).containsExactly(5.0);
    }

    @Test
    void filesThatADeadWriterLeftMeanNothing() throws Exception {
        create("t", 1.0);
        Path leftOver = folder.features().resolve("t").resolve("v00002-data-left.parquet");
        Files.writeString(leftOver, "half a file");

        fs.writeTable("t", row(2.0));

        assertThat(fs.readTable("t").doubleColumn("value").asList()).containsExactly(2.0);
    }

    @Test
    void noStagedFileIsLeftBehind() throws Exception {
        create("t", 1.0);
        fs.writeTable("t", row(2.0));

        try (Stream<Path> staged = Files.list(folder.tmp())) {
            assertThat(staged.filter(p -> p.toString().endsWith(".parquet"))).isEmpty();
        }
        assertThat(files("t")).hasSize(3);
    }

    @Test
    void aMissingFileIsNamedAlongWithTheWayOut() throws Exception {
        create("t", 1.0);
        Path file = files("t").get(0);
        Files.delete(file);

        assertRefused(() -> fs.readTable("t"))
                .hasMessage(
                        "Version 1 of feature table 't' cannot be read: its file '%s' is missing. Restore the workspace from a copy, or drop the table with fs.dropTable(\"t\") and write it again"
                                .formatted(file));
        assertRefused(() -> fs.writeTable("t", row(2.0)))
                .hasMessageStartingWith(
                        "Version 1 of feature table 't' cannot be read: its file '");
        assertThat(fs.table("t").version()).isEqualTo(1);
    }

    @Test
    void makingAStoreAndListingNothingTouchesNoFolder() {
        fs.tables();

        assertThat(folder.features()).doesNotExist();
        assertThat(folder.tmp()).doesNotExist();
    }

    @Test
    void aClosedStoreSaysSo() {
        create("t", 1.0);
        fs.close();
        fs.close();

        assertRefused(() -> fs.readTable("t"))
                .hasMessage("The feature store is closed. Open the workspace again");
    }

    private List<Path> files(String table) throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder.features().resolve(table))) {
            return files.sorted().toList();
        }
    }
}
