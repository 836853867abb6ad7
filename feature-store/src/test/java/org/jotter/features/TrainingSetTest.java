package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jotter.tables.Tables;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TrainingSetTest extends FeatureStoreFixture {

    private final Table flights =
            Table.create(
                    "flights",
                    ints("flight_id", 1, 2, 3),
                    strings("origin", "JFK", "LGA", "JFK"),
                    times("sched_dep", "10:30", "10:30", "09:00"),
                    ints("late", 1, null, 0));

    private void createTables() {
        fs.createTable("weather_hourly")
                .primaryKeys("origin")
                .timestampKey("time_hour")
                .from(
                        Table.create(
                                strings("origin", "JFK", "LGA"),
                                times("time_hour", "10:00", "10:00"),
                                doubles("temp", 1.0, 2.0),
                                doubles("wind", 3.0, 4.0)))
                .create();
        fs.createTable("airports")
                .primaryKeys("code")
                .from(Table.create(strings("code", "JFK", "EWR"), ints("runways", 4, 3)))
                .create();
    }

    private TrainingSetBuilder weatherOf(Table labels) {
        return fs.createTrainingSet(labels)
                .lookup(
                        "weather_hourly",
                        l ->
                                l.lookupKey("origin")
                                        .timestampLookupKey("sched_dep")
                                        .lookbackWindow(Duration.ofHours(3)));
    }

    @Test
    void itHoldsHowItsLabelRowsWereReadAndItsSplitDoesToo(@TempDir Path home) throws IOException {
        createTables();
        Path file =
                Files.writeString(
                        home.resolve("visits.csv"), "agent,code,late\n007,JFK,1\n012,EWR,0\n");
        Table visits = Tables.csv(file);

        TrainingSet train =
                fs.createTrainingSet(visits)
                        .lookup("airports", l -> l.lookupKey("code"))
                        .label("late")
                        .excludeColumns("code")
                        .create();

        Reading reading = train.split(0.5, 1).source().reading().orElseThrow();
        assertThat(reading.columns())
                .extracting(ColumnReading::name)
                .containsExactly("agent", "late");
        assertThat(reading.column("agent").cell("007")).contains("007");
    }

    @Test
    void aSetOfATableThatNobodyReadKnowsNoReading() {
        assertThat(fs.createTrainingSet(flights).create().reading()).isEmpty();
    }

    @Test
    void featuresComeAfterTheLabelRowsColumnsInTheTablesOrder() {
        createTables();

        TrainingSet train = weatherOf(flights).label("late").excludeColumns("flight_id").create();

        assertThat(train.table().name()).isEqualTo("flights");
        assertThat(train.table().columnNames())
                .containsExactly("origin", "sched_dep", "late", "temp", "wind");
        assertThat(train.table().doubleColumn("temp").asList()).containsExactly(1.0, 2.0, null);
        assertThat(train.featureColumns()).containsExactly("origin", "temp", "wind");
        assertThat(train.label()).isEqualTo("late");
        assertThat(train.timestampLookupKey()).contains("sched_dep");
        assertThat(train.lookups())
                .containsExactly(
                        new FeatureLookup(
                                "weather_hourly",
                                List.of("origin"),
                                List.of("temp", "wind"),
                                Optional.of("sched_dep"),
                                Optional.of(Duration.ofHours(3))));
    }

    @Test
    void rowsWithoutALabelStay() {
        createTables();

        TrainingSet train = weatherOf(flights).label("late").create();

        assertThat(train.table().intColumn("late").asList()).containsExactly(1, null, 0);
    }

    @Test
    void theLabelRowsColumnsAreSharedNotCopiedAndTheirTableStaysAsItIs() {
        createTables();

        TrainingSet train = weatherOf(flights).create();

        assertThat(train.table().column("late")).isSameAs(flights.column("late"));
        assertThat(flights.columnNames())
                .containsExactly("flight_id", "origin", "sched_dep", "late");
    }

    @Test
    void aTableWithoutATimestampKeyIsJoinedOnItsKeysAlone() {
        createTables();

        TrainingSet train =
                fs.createTrainingSet(flights)
                        .lookup("airports", l -> l.lookupKey("origin"))
                        .label("late")
                        .create();

        assertThat(train.table().intColumn("runways").asList()).containsExactly(4, null, 4);
        assertThat(train.timestampLookupKey()).isEmpty();
    }

    @Test
    void severalTablesAreLookedUpInOneSet() {
        createTables();

        TrainingSet train =
                weatherOf(flights).lookup("airports", l -> l.lookupKey("origin")).create();

        assertThat(train.table().columnNames())
                .containsExactly(
                        "flight_id", "origin", "sched_dep", "late", "temp", "wind", "runways");
        assertThat(train.table().doubleColumn("wind").asList()).containsExactly(3.0, 4.0, null);
        assertThat(train.table().intColumn("runways").asList()).containsExactly(4, null, 4);
    }

    @Test
    void featureNamesChooseAndOrder() {
        createTables();

        TrainingSet train =
                fs.createTrainingSet(flights)
                        .lookup(
                                "weather_hourly",
                                l ->
                                        l.lookupKey("origin")
                                                .timestampLookupKey("sched_dep")
                                                .featureNames("wind", "temp"))
                        .excludeColumns("flight_id", "temp")
                        .create();

        assertThat(train.table().columnNames())
                .containsExactly("origin", "sched_dep", "late", "wind");
    }

    @Test
    void severalKeysMatchInTheTablesOrder() {
        fs.createTable("routes")
                .primaryKeys("from", "number")
                .from(
                        Table.create(
                                strings("from", "JFK", "JFK", "LGA"),
                                ints("number", 1, 3, 1),
                                doubles("miles", 1.0, 2.0, 3.0)))
                .create();

        TrainingSet train =
                fs.createTrainingSet(flights)
                        .lookup("routes", l -> l.lookupKey("origin", "flight_id"))
                        .create();

        assertThat(train.table().doubleColumn("miles").asList()).containsExactly(1.0, null, 2.0);
    }

    @Test
    void withoutALookupTheSetIsTheLabelRows() {
        TrainingSet train = fs.createTrainingSet(flights).label("late").create();

        assertThat(train.featureColumns()).containsExactly("flight_id", "origin", "sched_dep");
    }

    @Test
    void withoutALabelTheLabelIsEmpty() {
        assertThat(fs.createTrainingSet(flights).create().label()).isEmpty();
    }

    @Test
    void anExcludedTimeOrdersNothing() {
        createTables();

        TrainingSet train = weatherOf(flights).excludeColumns("sched_dep").create();

        assertThat(train.timestampLookupKey()).isEmpty();
        assertThat(train.table().columnNames()).doesNotContain("sched_dep");
    }

    @Test
    void noLabelRowsGiveNoRows() {
        createTables();

        assertThat(weatherOf(flights.emptyCopy()).create().table().columnNames())
                .containsExactly("flight_id", "origin", "sched_dep", "late", "temp", "wind");
    }

    @Test
    void aTableOfKeysAloneAddsNoColumn() {
        fs.createTable("keys")
                .primaryKeys("origin")
                .from(Table.create(strings("origin", "JFK")))
                .create();

        TrainingSet train =
                fs.createTrainingSet(flights).lookup("keys", l -> l.lookupKey("origin")).create();

        assertThat(train.table().columnCount()).isEqualTo(4);
    }
}
