package org.jotter.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.tables.Tables;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Files in a folder of their own, and what is read from them. */
abstract class CsvFixture {

    @TempDir Path folder;

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String text) {
        return file("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Table read(String text) {
        return Tables.csv(file(text));
    }

    static List<String> doubts(Table table) {
        return Tables.reading(table).doubts();
    }

    /** Checks a column: its kind, and its cells as text, {@code null} for a missing one. */
    static void assertColumn(Table table, String name, String kind, String... cells) {
        Column<?> column = table.column(name);
        assertThat(column.type().name()).as("type of " + name).isEqualTo(kind);
        assertThat(cells(column)).as(name).containsExactly(cells);
    }

    static String[] cells(Column<?> column) {
        String[] cells = new String[column.size()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = column.isMissing(row) ? null : column.get(row).toString();
        }
        return cells;
    }

    static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(JotterException.class);
    }
}
