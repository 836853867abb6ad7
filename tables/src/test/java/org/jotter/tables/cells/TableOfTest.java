package org.jotter.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class TableOfTest {

    @Test
    void theTableIsAsTablesawWouldMakeIt() {
        List<IntColumn> columns =
                IntStream.range(0, 500).mapToObj(i -> IntColumn.create("c" + i, i, -i)).toList();

        Table table = TableOf.columns("t", columns);

        assertThat(table.name()).isEqualTo("t");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.columns()).isEqualTo(columns);
        assertThat(table.intColumn("C499").get(1)).isEqualTo(-499);
        table.addColumns(IntColumn.create("more", 1, 2));
        assertThat(table.columnCount()).isEqualTo(501);
        assertThat(TableOf.columns("empty", List.of()).rowCount()).isZero();
    }

    @Test
    void columnsThatCannotBeBesideEachOtherAreRefused() {
        IntColumn a = IntColumn.create("a", 1);

        assertThatThrownBy(() -> TableOf.columns("t", List.of(a, IntColumn.create("A", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableOf.columns("t", List.of(a, IntColumn.create("b", 1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
