package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.tables.cells.ColumnKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class WriteTableTest extends FeatureStoreFixture {

    @BeforeEach
    void createTable() {
        createWeather(
                weather(
                        strings("origin", "JFK", "JFK"),
                        times("hour", "10:00", "11:00"),
                        doubles("temp", 10.0, 11.0)));
    }

    private static Table row(String origin, String hour, Double temp) {
        return weather(strings("origin", origin), times("hour", hour), doubles("temp", temp));
    }

    private DoubleColumn stored(String feature) {
        return fs.readTable("weather").doubleColumn(feature);
    }

    @Test
    void newKeysAreInsertedKnownKeysReplacedAndTheRestLeftAlone() {
        Table rows =
                weather(
                        strings("origin", "JFK", "LGA", "JFK"),
                        times("hour", "11:00", "10:00", "10:00"),
                        doubles("temp", 110.0, 5.0, 10.0));

        WriteResult result = fs.writeTable("weather", rows);

        assertThat(result).isEqualTo(new WriteResult(fs.table("weather"), 1, 1, 1));
        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.table().version()).isEqualTo(2);
        assertThat(result.table().rowCount()).isEqualTo(3);
        assertThat(stored("temp").asList()).containsExactly(10.0, 110.0, 5.0);
    }

    @Test
    void rowsWhoseKeyIsNotWrittenStay() {
        fs.writeTable("weather", row("LGA", "10:00", 1.0));

        assertThat(stored("temp").asList()).containsExactly(10.0, 11.0, 1.0);
    }

    @Test
    void aRowReplacedAgainAndAgainIsThereOnce() {
        for (int i = 0; i < 4; i++) {
            fs.writeTable("weather", row("JFK", "10:00", 100.0 + i));
        }

        assertThat(stored("temp").asList()).containsExactly(103.0, 11.0);
        assertThat(fs.table("weather").rowCount()).isEqualTo(2);
        assertThat(fs.table("weather").version()).isEqualTo(5);
    }

    @Test
    void rowsThatAreThereExactlySoMakeNoVersion() {
        WriteResult result = fs.writeTable("weather", row("JFK", "10:00", 10.0));

        assertThat(result).isEqualTo(new WriteResult(fs.table("weather"), 0, 0, 1));
        assertThat(fs.table("weather").version()).isEqualTo(1);
    }

    @Test
    void aValueCanBecomeMissingAndAMissingOneAValue() {
        fs.writeTable("weather", row("JFK", "10:00", null));
        assertThat(stored("temp").asList()).containsExactly(null, 11.0);

        WriteResult again = fs.writeTable("weather", row("JFK", "10:00", null));
        assertThat(again.unchanged()).isEqualTo(1);

        fs.writeTable("weather", row("JFK", "10:00", 7.0));
        assertThat(stored("temp").asList()).containsExactly(7.0, 11.0);
    }

    @Test
    void unknownColumnsBecomeFeaturesMissingInOlderRows() {
        Table rows = row("JFK", "11:00", 11.0).addColumns(ints("wind", 7));

        WriteResult result = fs.writeTable("weather", rows);

        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.table().features())
                .containsExactly(
                        new FeatureColumn("temp", ColumnKind.DOUBLE),
                        new FeatureColumn("wind", ColumnKind.INTEGER));
        assertThat(fs.readTable("weather").intColumn("wind").asList()).containsExactly(null, 7);
    }

    @Test
    void aNewFeatureWithoutAnyValueIsAFeatureToo() {
        Table rows = row("JFK", "11:00", 11.0).addColumns(ints("wind", 1));
        rows.intColumn("wind").setMissing(0);

        WriteResult result = fs.writeTable("weather", rows);

        assertThat(result.changed()).isZero();
        assertThat(result.table().version()).isEqualTo(2);
        assertThat(fs.readTable("weather").intColumn("wind").asList()).containsExactly(null, null);
    }

    @Test
    void featuresThatTheRowsLackKeepTheirValuesAndAreMissingForNewKeys() {
        Table rows =
                Table.create(
                        strings("origin", "JFK", "LGA"),
                        times("hour", "10:00", "10:00"),
                        doubles("wind", 1.0, 2.0));

        fs.writeTable("weather", rows);

        assertThat(stored("temp").asList()).containsExactly(10.0, 11.0, null);
        assertThat(stored("wind").asList()).containsExactly(1.0, null, 2.0);
    }

    @Test
    void theRowsColumnsMayComeInAnyOrder() {
        fs.writeTable(
                "weather",
                Table.create(
                        doubles("temp", 1.0), times("hour", "10:00"), strings("origin", "JFK")));

        assertThat(stored("temp").asList()).containsExactly(1.0, 11.0);
        assertThat(fs.readTable("weather").columnNames()).containsExactly("origin", "hour", "temp");
    }

    @Test
    void numbersThatFitAreTakenIntoAWiderColumn() {
        fs.writeTable(
                "weather",
                Table.create(strings("origin", "JFK"), times("hour", "10:00"), ints("temp", 3)));

        assertThat(stored("temp").asList()).containsExactly(3.0, 11.0);
    }

    @Test
    void aColumnOfMissingCellsAloneFitsAnyType() {
        StringColumn nothing = StringColumn.create("temp", "");

        fs.writeTable(
                "weather", Table.create(strings("origin", "JFK"), times("hour", "10:00"), nothing));

        assertThat(stored("temp").asList()).containsExactly(null, 11.0);
    }

    @Test
    void quotesAndBlanksInNamesAndValuesAreJustText() {
        Table rows =
                Table.create(
                        strings("it's a \"key\"", "a'b", "c\"d", "e; DROP"),
                        doubles("select", 1.0, 2.0, 3.0));
        fs.createTable("q").primaryKeys("it's a \"key\"").from(rows).create();
        rows.doubleColumn("select").set(0, 9.0);

        assertThat(fs.writeTable("q", rows).updated()).isEqualTo(1);
        assertThat(fs.readTable("q").doubleColumn("select").asList())
                .containsExactly(9.0, 2.0, 3.0);
        assertThat(fs.readTable("q").stringColumn(0).asList())
                .containsExactly("a'b", "c\"d", "e; DROP");
    }

    @Test
    void aMergeWritesTheChangedRowsAlone() throws Exception {
        int rows = 50_000;
        DateTimeColumn hours = DateTimeColumn.create("hour");
        StringColumn origins = StringColumn.create("origin");
        for (int i = 0; i < rows; i++) {
            hours.append(java.time.LocalDateTime.of(2013, 1, 1, 0, 0).plusHours(i));
            origins.append("JFK");
        }
        double[] temps = new java.util.Random(1).doubles(rows).toArray();
        fs.createTable("big")
                .primaryKeys("origin")
                .timestampKey("hour")
                .from(weather(origins, hours, DoubleColumn.create("temp", temps)))
                .create();
        long before = bytes("big");
        temps[17] = 2;

        WriteResult result =
                fs.writeTable("big", weather(origins, hours, DoubleColumn.create("temp", temps)));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.unchanged()).isEqualTo(rows - 1);
        assertThat(bytes("big") - before).isLessThan(before / 50);
    }

    private long bytes(String table) throws java.io.IOException {
        try (var files = java.nio.file.Files.list(folder.features().resolve(table))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
