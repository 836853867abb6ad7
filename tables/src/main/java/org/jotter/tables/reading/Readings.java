package org.jotter.tables.reading;

import com.google.common.collect.MapMaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The readings of the tables that are in memory. They hang on the columns themselves, so they go
 * with a column into other tables ({@code Table.create}, {@code addColumns}, a training set), and
 * are lost where its cells are copied into a new one ({@code where}, {@code selectColumns}, {@code
 * copy}, a sort, a join). Safe for all threads.
 */
public final class Readings {

    /** By the column's identity; one that nobody holds any more is forgotten. */
    private static final Map<Column<?>, ReadColumn> KNOWN = new MapMaker().weakKeys().makeMap();

    private record ReadColumn(Reading reading, ColumnReading column) {

        ColumnReading named(String name) {
            return new ColumnReading(name, column.form(), column.missing(), column.trimmed());
        }
    }

    private Readings() {}

    /** Keeps how a table was read, column by column, and tells those who listen. */
    public static Table keep(Table table, Reading reading) {
        for (int i = 0; i < table.columnCount(); i++) {
            KNOWN.put(table.column(i), new ReadColumn(reading, reading.columns().get(i)));
        }
        ReadingListeners.tell(reading);
        return table;
    }

    /** How the columns of a table were read, of those that were; empty where none was. */
    public static Optional<Reading> of(Table table) {
        List<ColumnReading> columns = new ArrayList<>();
        Set<Reading> readings = new LinkedHashSet<>();
        for (Column<?> column : table.columns()) {
            ReadColumn read = KNOWN.get(column);
            if (read != null) {
                columns.add(read.named(column.name()));
                readings.add(read.reading());
            }
        }
        return readings.isEmpty() ? Optional.empty() : Optional.of(joined(readings, columns));
    }

    /**
     * What a reading says of a table whose cells were copied since: of its columns that have the
     * name and the kind of one that was read; empty where none has.
     */
    public static Optional<Reading> of(Table table, Reading source) {
        List<ColumnReading> columns =
                source.columns().stream().filter(read -> hasLike(table, read)).toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(source.source(), columns, source.doubts()));
    }

    private static boolean hasLike(Table table, ColumnReading read) {
        return table.columns().stream()
                .filter(column -> column.name().equals(read.name()))
                .anyMatch(column -> ColumnKind.of(column).equals(Optional.of(read.kind())));
    }

    private static Reading joined(Collection<Reading> readings, List<ColumnReading> columns) {
        List<String> sources = readings.stream().map(Reading::source).distinct().toList();
        List<String> doubts =
                readings.stream().flatMap(reading -> reading.doubts().stream()).toList();
        return new Reading(String.join(", ", sources), columns, doubts);
    }
}
