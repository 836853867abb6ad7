package org.jotter.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DatasetDigestTest {

    @Test
    void equalTablesHaveEqualDigests() {
        assertThat(DatasetDigest.of(EveryKind.table()))
                .isEqualTo(DatasetDigest.of(EveryKind.table()))
                .matches("[0-9a-f]{32}");
    }

    /** A run of last year and one of today that read the same rows must show the same digest. */
    @ParameterizedTest
    @CsvSource({
        "SHORT, c86c017edf360efd92ca3f5a86c9c41b",
        "INTEGER, 033278fb381a2beb08d31e46219e16b6",
        "LONG, e03a06a7688088b3e197f70096b3acce",
        "FLOAT, c38dc9a91cfd00e359fa30c2bf52081a",
        "DOUBLE, 4233dacaddadd7fbbbfc861c354179ad",
        "BOOLEAN, f572d14625060b6e59f8a28d87cace5d",
        "STRING, 6c886b54c23f4a73f39bf957f798c1e9",
        "LOCAL_DATE, 12d134d064aeef6dd4c907df53215ea7",
        "LOCAL_TIME, e2e4758d7e5883a625c583b6f26945c2",
        "LOCAL_DATE_TIME, b34ae22e5e99c21adec7887057b4d911",
        "INSTANT, df9e6886be371c183367743b7658de08"
    })
    void theDigestOfEachKindStaysWhatItWas(String kind, String digest) {
        Table one = Table.create(EveryKind.table().column(kind));
        assertThat(DatasetDigest.of(one)).isEqualTo(digest);
    }

    @Test
    void theDigestOfAllTogetherStaysWhatItWas() {
        assertThat(DatasetDigest.of(EveryKind.table()))
                .isEqualTo("2c6886fe640abd44593ebdb81a6bb763");
    }

    @Test
    void everyDifferenceShows() {
        Set<String> digests = new HashSet<>();
        Table table = EveryKind.table();
        digests.add(DatasetDigest.of(table));
        for (int column = 0; column < table.columnCount(); column++) {
            table.column(column).setMissing(0);
            digests.add(DatasetDigest.of(table));
        }
        table.column("DOUBLE").setName("double");
        digests.add(DatasetDigest.of(table));
        table.intColumn("INTEGER").set(0, 1).set(2, 2);
        digests.add(DatasetDigest.of(table));
        table.intColumn("INTEGER").set(0, 2).set(2, 1);
        digests.add(DatasetDigest.of(table));

        assertThat(digests).hasSize(table.columnCount() + 4);
    }

    @Test
    void typesAndTheBordersOfTextsCount() {
        assertThat(DatasetDigest.of(Table.create(IntColumn.create("n", new int[] {1, 2}))))
                .isNotEqualTo(DatasetDigest.of(Table.create(LongColumn.create("n", 1L, 2L))));
        assertThat(DatasetDigest.of(Table.create(StringColumn.create("s", "ab", "c"))))
                .isNotEqualTo(DatasetDigest.of(Table.create(StringColumn.create("s", "a", "bc"))));
        assertThat(DatasetDigest.of(Table.create(LongColumn.create("n", 1L << 60))))
                .isNotEqualTo(
                        DatasetDigest.of(Table.create(LongColumn.create("n", (1L << 60) + 1))));
    }
}
