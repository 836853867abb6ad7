package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jotter.tables.cells.TableOf;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class WideTablesTest extends FeatureStoreFixture {

    private static final int WIDTH = 2_000;

    /** How long it takes grows with the width: nothing looks through all names for each. */
    @Test
    void E16_thousandsOfColumnsAreWrittenReadAndLookedUp() {
        fs.createTable("wide").primaryKeys("id").from(rows(1, 0.0)).create();
        WriteResult written = fs.writeTable("wide", rows(2, 0.5));

        assertThat(written.inserted()).isEqualTo(1);
        Table table = fs.readTable("wide");
        assertThat(table.columnCount()).isEqualTo(WIDTH + 1);
        Table found =
                fs.createTrainingSet(Table.create(ints("id", 2)))
                        .lookup("wide", l -> l.lookupKey("id"))
                        .create()
                        .table();
        for (int i = 0; i < WIDTH; i++) {
            assertThat(table.doubleColumn(i + 1).asList()).containsExactly(i + 0.0, i + 0.5);
            assertThat(found.doubleColumn(i + 1).asList()).containsExactly(i + 0.5);
        }
    }

    private static Table rows(int id, double value) {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(ints("id", id));
        for (int i = 0; i < WIDTH; i++) {
            columns.add(doubles("f" + i, i + value));
        }
        return TableOf.columns("rows", columns);
    }
}
