package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.JotterException.Kind;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class CreateTableTest extends FeatureStoreFixture {

    private Table rows() {
        return weather(
                strings("origin", "LGA", "JFK", "JFK"),
                times("hour", "10:00", "11:00", "10:00"),
                doubles("temp", 3.0, 2.0, 1.0));
    }

    @Test
    void theDocumentsExampleMakesATable() {
        Table myFeatureTable = Table.create(ints("my_key", 2, 1), doubles("my_feature", 0.2, 0.1));

        fs.createTable("my_feature_table")
                .primaryKeys("my_key")
                .from(myFeatureTable)
                .description("My feature table")
                .create();

        assertThat(fs.table("my_feature_table"))
                .isEqualTo(
                        new FeatureTable(
                                "my_feature_table",
                                "My feature table",
                                List.of("my_key"),
                                Optional.empty(),
                                List.of(new FeatureColumn("my_feature", ColumnKind.DOUBLE)),
                                1,
                                2,
                                NOW.toEpochMilli(),
                                NOW.toEpochMilli()));
        assertThat(fs.readTable("my_feature_table").intColumn("my_key").asList())
                .containsExactly(1, 2);
    }

    @Test
    void aNewTableCountsItsRowsAsInserted() {
        WriteResult result = createWeather(rows());

        assertThat(result).isEqualTo(new WriteResult(fs.table("weather"), 3, 0, 0));
        assertThat(result.table().timestampKey()).contains("hour");
    }

    @Test
    void theRowsAreReadBackOrderedByKey() {
        createWeather(rows());

        Table read = fs.readTable("weather");

        assertThat(read.name()).isEqualTo("weather");
        assertThat(read.columnNames()).containsExactly("origin", "hour", "temp");
        assertThat(read.stringColumn("origin").asList()).containsExactly("JFK", "JFK", "LGA");
        assertThat(read.doubleColumn("temp").asList()).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void theTimestampKeyMayAlsoStandAmongThePrimaryKeys() {
        fs.createTable("weather")
                .primaryKeys("origin", "hour")
                .timestampKey("hour")
                .from(rows())
                .create();

        assertThat(fs.table("weather").primaryKeys()).containsExactly("origin");
    }

    @Test
    void creatingAgainMergesAndSaysHowManyRowsChanged() {
        createWeather(rows());
        Table other = rows();
        other.doubleColumn("temp").set(0, 33.0);

        WriteResult result = createWeather(other);

        assertThat(result).isEqualTo(new WriteResult(fs.table("weather"), 0, 1, 2));
        assertThat(result.table().version()).isEqualTo(2);
    }

    @Test
    void creatingAgainWithTheSameRowsMakesNoVersion() {
        createWeather(rows());

        WriteResult result = createWeather(rows());

        assertThat(result).isEqualTo(new WriteResult(fs.table("weather"), 0, 0, 3));
        assertThat(result.table().version()).isEqualTo(1);
    }

    @Test
    void creatingAgainAfterAFeatureWasAddedStillMerges() {
        createWeather(rows());
        fs.writeTable("weather", rows().addColumns(doubles("wind", 1.0, 2.0, 3.0)));

        assertThat(createWeather(rows()).unchanged()).isEqualTo(3);
        assertThat(fs.table("weather").features()).hasSize(2);
    }

    @Test
    void creatingAgainWithANewDescriptionKeepsTheNewOne() {
        createWeather(rows());

        WriteResult result =
                fs.createTable("weather")
                        .primaryKeys("origin")
                        .timestampKey("hour")
                        .from(rows())
                        .description("Hourly")
                        .create();

        assertThat(result.table().description()).isEqualTo("Hourly");
        assertThat(fs.table("weather").description()).isEqualTo("Hourly");
    }

    @Test
    void aNewDescriptionComesAlongWithChangedRows() {
        createWeather(rows());
        Table other = rows();
        other.doubleColumn("temp").set(0, 33.0);

        fs.createTable("weather")
                .primaryKeys("origin")
                .timestampKey("hour")
                .from(other)
                .description("Hourly")
                .create();

        assertThat(fs.table("weather").description()).isEqualTo("Hourly");
        assertThat(createWeather(rows()).table().description()).isEqualTo("Hourly");
    }

    @Test
    void aWorkspaceThatCannotBeWrittenSaysSoAndStaysAsItIs() throws Exception {
        Files.writeString(folder.features(), "a file where the folder should be");

        assertRefused(() -> createWeather(rows()))
                .hasMessage(
                        "The workspace '%s' cannot be written. Make it writable, or set JOTTER_HOME to a folder that is"
                                .formatted(folder.root()));
        assertThat(fs.tables()).isEmpty();
    }

    @Test
    void anotherKeyIsRefusedNamingTheDifference() {
        createWeather(rows());

        assertRefused(
                        () ->
                                fs.createTable("weather")
                                        .primaryKeys("origin", "hour")
                                        .from(rows())
                                        .create())
                .hasMessage(
                        "Feature table 'weather' exists with another definition: its primary keys"
                                + " are origin, not origin, hour; its timestamp key is 'hour', not"
                                + " none. Write rows or add features with fs.writeTable, or drop it"
                                + " first with fs.dropTable(\"weather\")")
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(Kind.EXISTS);
    }

    @Test
    void otherColumnsAreRefusedNamingEach() {
        createWeather(rows());
        Table other =
                weather(strings("origin", "JFK"), times("hour", "10:00"), doubles("wind", 1.0));

        assertRefused(() -> createWeather(other))
                .hasMessage(
                        "Feature table 'weather' exists with another definition: it has no column"
                            + " 'wind'; the rows lack its column 'temp'. Write rows or add features"
                            + " with fs.writeTable, or drop it first with"
                            + " fs.dropTable(\"weather\")");
    }

    @Test
    void anotherTypeIsRefusedNamingBoth() {
        createWeather(rows());
        Table other = rows().replaceColumn("temp", strings("temp", "1", "2", "3"));

        assertRefused(() -> createWeather(other))
                .hasMessage(
                        "Feature table 'weather' exists with another definition: its column 'temp'"
                            + " holds DOUBLE, not STRING. Write rows or add features with"
                            + " fs.writeTable, or drop it first with fs.dropTable(\"weather\")");
        assertThat(fs.table("weather").version()).isEqualTo(1);
    }
}
