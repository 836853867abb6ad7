package org.jotter.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DatasetDigestTest {

    @Test
    void equalTablesHaveEqualDigests() {
        assertThat(DatasetDigest.of(Flights.table(500)))
                .isEqualTo(DatasetDigest.of(Flights.table(500)))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void everyDifferenceShows() {
        Set<String> digests = new HashSet<>();
        Table table = Flights.table(500);
        digests.add(DatasetDigest.of(table));

        table.doubleColumn("wind").set(77, 3.25);
        digests.add(DatasetDigest.of(table));
        table.stringColumn("origin").setMissing(7);
        digests.add(DatasetDigest.of(table));
        table.dateTimeColumn("sched_dep").setMissing(8);
        digests.add(DatasetDigest.of(table));
        table.booleanColumn("late").setMissing(9);
        digests.add(DatasetDigest.of(table));
        table.column("wind").setName("gust");
        digests.add(DatasetDigest.of(table));
        Table turned = table.copy();
        turned.intColumn("distance").set(0, 1).set(1, 2);
        digests.add(DatasetDigest.of(turned));
        turned.intColumn("distance").set(0, 2).set(1, 1);
        digests.add(DatasetDigest.of(turned));

        assertThat(digests).hasSize(8);
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
