package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Every type, its extremes and its missing value, there and back. */
class TypesTest extends FeatureStoreFixture {

    private static final Table EVERY_TYPE = everyType();

    /** Two rows of extremes around one of missing cells. */
    private static Table everyType() {
        Table rows =
                Table.create(
                        ShortColumn.create("shorts", Short.MAX_VALUE, (short) 0, (short) -32_767),
                        ints("ints", Integer.MAX_VALUE, 0, Integer.MIN_VALUE + 1),
                        LongColumn.create("longs", Long.MAX_VALUE, 0L, Long.MIN_VALUE + 1),
                        FloatColumn.create("floats", Float.MAX_VALUE, 0f, -0.1f),
                        doubles("doubles", Double.MIN_VALUE, 0.0, Double.NEGATIVE_INFINITY),
                        BooleanColumn.create("booleans", true, true, false),
                        strings(
                                "strings",
                                "né 'q' \"Q\" 🌦",
                                "",
                                "longer than DuckDB keeps inline"),
                        DateColumn.create(
                                "dates",
                                LocalDate.of(2024, 2, 29),
                                LocalDate.EPOCH,
                                LocalDate.of(1899, 12, 31)),
                        TimeColumn.create(
                                "times",
                                LocalTime.parse("23:59:59.999"),
                                LocalTime.NOON,
                                LocalTime.MIDNIGHT),
                        DateTimeColumn.create(
                                "date_times",
                                LocalDateTime.parse("2024-02-29T23:59:59.999"),
                                LocalDateTime.parse("1970-01-01T00:00:00"),
                                LocalDateTime.parse("1969-12-31T23:59:59.001")),
                        InstantColumn.create(
                                "instants",
                                Instant.parse("2024-03-31T01:30:00.001Z"),
                                Instant.EPOCH,
                                Instant.parse("1901-01-01T00:00:00Z")));
        rows.columns().forEach(column -> column.setMissing(1));
        return rows.insertColumn(0, ints("id", 1, 2, 3));
    }

    @Test
    void everyTypeComesBackFromATableAsItWas() {
        fs.createTable("all").primaryKeys("id").from(EVERY_TYPE).create();

        assertSame(fs.readTable("all"));
        assertThat(fs.table("all").features())
                .extracting(FeatureColumn::type)
                .containsExactly(ColumnKind.values());
    }

    @Test
    void everyTypeComesBackFromATrainingSetAsItWas() {
        fs.createTable("all").primaryKeys("id").from(EVERY_TYPE).create();
        Table labels = Table.create(ints("key", 3, 1, 2, 9));

        Table looked =
                fs.createTrainingSet(labels)
                        .lookup("all", l -> l.lookupKey("key"))
                        .create()
                        .table();

        for (Column<?> expected : EVERY_TYPE.columns().subList(1, EVERY_TYPE.columnCount())) {
            Column<?> column = looked.column(expected.name());
            assertThat(column.type()).isEqualTo(expected.type());
            assertThat(column.asList().subList(0, 3))
                    .as(expected.name())
                    .isEqualTo(Arrays.asList(expected.get(2), expected.get(0), expected.get(1)));
            assertThat(column.isMissing(2)).isTrue();
            assertThat(column.isMissing(3)).isTrue();
        }
    }

    @Test
    void writingEveryTypeAgainChangesNothing() {
        fs.createTable("all").primaryKeys("id").from(EVERY_TYPE).create();

        assertThat(fs.writeTable("all", EVERY_TYPE).unchanged()).isEqualTo(3);
    }

    @Test
    void everyTypeCanBeAKey() {
        Table rows = EVERY_TYPE.dropRows(1);
        for (String key : EVERY_TYPE.columnNames().subList(1, EVERY_TYPE.columnCount())) {
            fs.createTable("by_" + key).primaryKeys(key).from(rows).create();
            assertThat(
                            fs.createTrainingSet(Table.create(EVERY_TYPE.column(key)))
                                    .lookup("by_" + key, l -> l.lookupKey(key).featureNames("id"))
                                    .create()
                                    .table()
                                    .intColumn("id")
                                    .asList())
                    .as(key)
                    .containsExactly(1, null, 3);
        }
    }

    @Test
    void aTimeWithoutAZoneIsUtcAndADateItsFirstInstant() {
        Table rows =
                Table.create(
                        ints("id", 1, 1),
                        InstantColumn.create(
                                "at",
                                Instant.parse("2013-01-01T00:00:00Z"),
                                Instant.parse("2013-01-01T10:00:00Z")),
                        ints("f", 0, 10));
        fs.createTable("instants").primaryKeys("id").timestampKey("at").from(rows).create();

        assertThat(at(times("t", "09:59:59.999", "10:00"))).containsExactly(0, 10);
        assertThat(at(DateColumn.create("t", LocalDate.of(2013, 1, 1), LocalDate.of(2013, 1, 2))))
                .containsExactly(0, 10);
    }

    private List<Integer> at(Column<?> times) {
        return fs.createTrainingSet(Table.create(ints("key", 1, 1), times))
                .lookup("instants", l -> l.lookupKey("key").timestampLookupKey("t"))
                .create()
                .table()
                .intColumn("f")
                .asList();
    }

    @Test
    void datesCanBeTheTimestampKey() {
        Table rows =
                Table.create(
                        ints("id", 1),
                        DateColumn.create("day", LocalDate.of(2013, 1, 1)),
                        ints("f", 7));
        fs.createTable("instants").primaryKeys("id").timestampKey("day").from(rows).create();

        assertThat(at(times("t", "00:00", "23:00"))).containsExactly(7, 7);
    }

    @Test
    void wholeNumbersOfAnyWidthMatch() {
        fs.createTable("t")
                .primaryKeys("id")
                .from(Table.create(LongColumn.create("id", new long[] {1, 2}), ints("f", 10, 20)))
                .create();

        assertThat(
                        fs.createTrainingSet(Table.create(ints("key", 2, 1)))
                                .lookup("t", l -> l.lookupKey("key"))
                                .create()
                                .table()
                                .intColumn("f")
                                .asList())
                .containsExactly(20, 10);
    }

    private static void assertSame(Table table) {
        for (Column<?> expected : EVERY_TYPE.columns()) {
            Column<?> column = table.column(expected.name());
            assertThat(column.type()).isEqualTo(expected.type());
            assertThat(column.asList()).as(expected.name()).isEqualTo(expected.asList());
            assertThat(column.isMissing(1)).isEqualTo(expected.isMissing(1));
        }
    }
}
