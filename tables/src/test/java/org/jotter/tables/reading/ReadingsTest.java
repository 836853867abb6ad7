package org.jotter.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jotter.tables.cells.ColumnKind;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ReadingsTest {

    private static final Reading READING =
            new Reading(
                    "x.csv",
                    List.of(
                            new ColumnReading(
                                    "n",
                                    new WholeForm(ColumnKind.INTEGER, "", false),
                                    List.of("NA"),
                                    true),
                            new ColumnReading("s", new TextForm(), List.of(), false)),
                    List.of("a doubt"));

    private static Table table() {
        return Readings.keep(
                Table.create(
                        "x.csv",
                        IntColumn.create("n", new int[] {1, 2}),
                        StringColumn.create("s", "a", "b")),
                READING);
    }

    @Test
    void aTableKnowsHowItWasRead() {
        assertThat(Readings.of(table())).contains(READING);
    }

    @Test
    void aTableThatWasMadeKnowsNothing() {
        assertThat(Readings.of(Table.create(IntColumn.create("n", new int[] {1})))).isEmpty();
    }

    @Test
    void aColumnTakesItAlongUnderItsNameOfNow() {
        Table table = table();
        Table other = Table.create("other", IntColumn.create("own", new int[] {7, 8}));
        other.addColumns(table.column("s"));
        table.column("s").setName("renamed");

        assertThat(Readings.of(other).orElseThrow().columns())
                .containsExactly(new ColumnReading("renamed", new TextForm(), List.of(), false));
        assertThat(Readings.of(Table.create(table.column("n"))).orElseThrow().columns())
                .containsExactly(READING.column("n"));
    }

    @Test
    void cellsThatAreCopiedLoseIt() {
        Table table = table();

        assertThat(Readings.of(table.where(table.intColumn("n").isGreaterThan(1)))).isEmpty();
        assertThat(Readings.of(table.copy())).isEmpty();
        assertThat(Readings.of(table.selectColumns("n"))).isEmpty();
    }

    @Test
    void whoListensIsToldUntilItListensNoMore() {
        List<Reading> told = new ArrayList<>();
        Consumer<Reading> listener = told::add;
        ReadingListeners.add(listener);
        table();
        ReadingListeners.remove(listener);
        table();

        assertThat(told).containsExactly(READING);
    }
}
