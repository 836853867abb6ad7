package org.jotter.tables.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tables.EveryKind;
import org.jotter.tables.cells.CellAppender;
import org.jotter.tables.cells.CellCollector;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.DuckSession.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.columns.Column;

/** Columns into DuckDB and back, whole. */
class WholeColumnsTest {

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void cellsComeBackFromDuckDbAsTheyWere(ColumnKind kind) {
        Column<?> column = EveryKind.table().column(kind.name());

        assertThat(back(kind, column, 3, "SELECT %s FROM t").asList()).isEqualTo(column.asList());
    }

    @Test
    void rowsOfManyVectorsKeepTheirPlaces() {
        Column<?> column = ColumnKind.INTEGER.column("n");
        for (int i = 0; i < 10_000; i++) {
            if (i % 7 == 0) {
                column.appendMissing();
            } else {
                column.appendCell(String.valueOf(i));
            }
        }

        Column<?> read = back(ColumnKind.INTEGER, column, 10_000, "SELECT %s FROM t");

        assertThat(read.asList()).isEqualTo(column.asList());
    }

    private Column<?> back(ColumnKind kind, Column<?> column, int rows, String query) {
        try (Duck duck = new Duck("DuckDB", () -> home.resolve("duckdb"))) {
            return duck.with(
                    session -> {
                        Load load = new Load("c", kind.sqlType(), CellAppender.of(column));
                        session.load("t", List.of(load), rows, row -> true);
                        List<CellCollector> cells = new ArrayList<>();
                        cells.add(kind.collector(rows));
                        session.collect(query.formatted(kind.readable("c")), cells);
                        return cells.get(0).column("c");
                    });
        }
    }
}
