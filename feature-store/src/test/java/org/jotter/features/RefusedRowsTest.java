package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Rows that a table cannot hold: refused in one sentence, and nothing is written. */
class RefusedRowsTest extends FeatureStoreFixture {

    @BeforeEach
    void createTable() {
        createWeather(row());
    }

    @AfterEach
    void theTableIsUnchanged() {
        assertThat(fs.tables()).hasSize(1);
        assertThat(fs.table("weather").version()).isEqualTo(1);
        assertThat(fs.readTable("weather").doubleColumn("temp").asList()).containsExactly(10.0);
    }

    private static Table row() {
        return weather(strings("origin", "JFK"), times("hour", "10:00"), doubles("temp", 10.0));
    }

    @Test
    void aMissingKeyColumnIsNamedWithTheNearest() {
        Table rows = row();
        rows.column("origin").setName("orgin");

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "The rows for feature table 'weather' have no column 'origin' for its"
                            + " primary key. Did you mean 'orgin'? Their columns are orgin, hour,"
                            + " temp");
        assertRefused(() -> fs.createTable("new").primaryKeys("origin").from(rows).create())
                .hasMessage(
                        "The rows for feature table 'new' have no column 'origin' for its primary"
                            + " key. Did you mean 'orgin'? Their columns are orgin, hour, temp");
    }

    @Test
    void aMissingTimestampKeyColumnIsNamed() {
        assertRefused(
                        () ->
                                fs.createTable("new")
                                        .primaryKeys("origin")
                                        .timestampKey("houer")
                                        .from(row())
                                        .create())
                .hasMessage(
                        "The rows for feature table 'new' have no column 'houer' for its timestamp"
                            + " key. Did you mean 'hour'? Their columns are origin, hour, temp");
    }

    @Test
    void aTimestampKeyMustBeATime() {
        assertRefused(
                        () ->
                                fs.createTable("new")
                                        .primaryKeys("origin")
                                        .timestampKey("temp")
                                        .from(row())
                                        .create())
                .hasMessage(
                        "Column 'temp' holds DOUBLE and cannot be a timestamp key. Take a column of"
                                + " type LOCAL_DATE_TIME, INSTANT or LOCAL_DATE");
    }

    @Test
    void aTableNeedsPrimaryKeys() {
        assertRefused(() -> fs.createTable("new").from(row()).create())
                .hasMessage(
                        "Feature table 'new' needs primary keys. Name the columns that identify a"
                                + " row with primaryKeys(...), of origin, hour, temp");
    }

    @Test
    void aKeyNamedTwiceIsRefused() {
        assertRefused(
                        () ->
                                fs.createTable("new")
                                        .primaryKeys("origin", "origin")
                                        .from(row())
                                        .create())
                .hasMessage(
                        "Column 'origin' is named twice in the primary keys of feature table 'new'."
                                + " Name it once");
    }

    @Test
    void aTableNeedsRows() {
        assertRefused(() -> fs.createTable("new").primaryKeys("origin").create())
                .hasMessage(
                        "Feature table 'new' needs rows. Name them with from(table) before"
                                + " create()");
        assertRefused(
                        () ->
                                fs.createTable("new")
                                        .primaryKeys("origin")
                                        .from(row().emptyCopy())
                                        .create())
                .hasMessage("There are no rows to write to feature table 'new'. Give at least one");
        assertRefused(() -> fs.writeTable("weather", row().emptyCopy()))
                .hasMessage(
                        "There are no rows to write to feature table 'weather'. Give at least one");
    }

    @Test
    void namesThatCannotBeAFolderAreRefused() {
        for (String name : new String[] {"", "a/b", "..", ".hidden", "a b", "é"}) {
            assertRefused(() -> fs.createTable(name).primaryKeys("origin").from(row()).create())
                    .hasMessage(
                            "'%s' cannot name a feature table. Use up to 200 letters, digits, '_', '.' and '-', the first a letter or a digit"
                                    .formatted(name));
        }
    }

    @Test
    void missingKeysAreCountedAndTheFirstIsPlaced() {
        Table rows =
                weather(
                        strings("origin", "JFK", "", ""),
                        times("hour", "10:00", "11:00", "12:00"),
                        doubles("temp", 1.0, 2.0, 3.0));

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "There are 2 missing values in key column 'origin', the first in row 2, so"
                            + " feature table 'weather' is unchanged. Drop or fill them and write"
                            + " again");
    }

    @Test
    void aMissingTimeIsAMissingKey() {
        Table rows =
                weather(
                        strings("origin", "JFK", "LGA"),
                        times("hour", "10:00", null),
                        doubles("temp", 1.0, 2.0));

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "There is a missing value in key column 'hour', the first in row 2, so"
                            + " feature table 'weather' is unchanged. Drop or fill them and write"
                            + " again");
    }

    @Test
    void aDuplicateKeyIsShown() {
        Table rows = row().append(row());

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "The rows hold 1 key more than once by (origin, hour): (JFK,"
                            + " 2013-01-01T10:00). Feature table 'weather' is unchanged; keep one"
                            + " row of each and write again");
    }

    @Test
    void ofManyDuplicateKeysFiveAreShown() {
        int[] ids = IntStream.range(0, 16).map(i -> 9 - i / 2).toArray();
        Table rows = Table.create(IntColumn.create("id", ids));

        assertRefused(() -> fs.createTable("new").primaryKeys("id").from(rows).create())
                .hasMessage(
                        "The rows hold 8 keys more than once by (id): (9), (8), (7), (6), (5) and 3"
                            + " more. Feature table 'new' is unchanged; keep one row of each and"
                            + " write again");
    }

    @Test
    void textInANumericColumnIsShown() {
        Table rows =
                Table.create(
                        strings("origin", "JFK", "LGA"),
                        times("hour", "10:00", "10:00"),
                        strings("temp", "1.5", "n/a"));

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "Column 'temp' of feature table 'weather' holds DOUBLE, the rows bring"
                            + " STRING ('n/a' in row 2). Convert the column to DOUBLE or give it"
                            + " another name, for a new feature, and write again");
    }

    @Test
    void aKeyOfAnotherTypeIsRefused() {
        Table rows = Table.create(ints("origin", 1), times("hour", "10:00"), doubles("temp", 1.0));

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "Column 'origin' of feature table 'weather' holds STRING, the rows bring"
                                + " INTEGER. Convert the column to STRING and write again");
    }

    @Test
    void namesThatDifferInCaseAloneAreRefused() {
        Table rows = row();
        rows.column("temp").setName("Temp");

        assertRefused(() -> fs.writeTable("weather", rows))
                .hasMessage(
                        "Column 'Temp' differs only in case from column 'temp' of feature table"
                                + " 'weather'. Rename it to 'temp'");
    }

    @Test
    void E14_namesThatNoFileCanKeepAreRefused() {
        for (String name : new String[] {"a\0b", "a\ud800", "\udc00b"}) {
            Table rows = row().addColumns(StringColumn.create(name, "x"));
            String refusal =
                    "'%s' cannot name a column: it holds NUL or half of a character. Rename it"
                            .formatted(name.replaceAll("[\\x00\\p{Cs}]", "?"));

            assertRefused(() -> fs.writeTable("weather", rows)).hasMessage(refusal);
            assertRefused(() -> fs.createTable("new").primaryKeys("origin").from(rows).create())
                    .hasMessage(refusal);
        }
    }

    @Test
    void namesThatTheStoreKeepsForItselfAreRefused() {
        for (String name : new String[] {"_jotter_file", "File_Row_Number", ""}) {
            Table rows = row().addColumns(StringColumn.create(name, "x"));

            assertRefused(() -> fs.writeTable("weather", rows))
                    .hasMessage(
                            "'%s' cannot name a column of a feature table: 'file_row_number', names that begin with '_jotter_' and blank names are kept for the store. Rename it"
                                    .formatted(name));
        }
    }
}
