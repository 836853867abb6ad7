package org.jotter.tracking.sqlite.rows;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Row;

/**
 * What the rows of a table belong to: the columns that name it, and how a key is written to them
 * and read from them.
 */
public final class Owner<K> {

    /** Writes a key as the values of the columns, in their order. */
    @FunctionalInterface
    private interface Writer<K> {
        List<Object> write(K key);
    }

    /** Reads a key from the columns of a row. */
    @FunctionalInterface
    private interface Reader<K> {
        K read(Row row) throws SQLException;
    }

    /** A data set that a run reads. */
    public record RunDataset(long run, long dataset) {}

    public static final Owner<RunDataset> RUN_DATASET =
            new Owner<>(
                    List.of("run_number", "dataset_number"),
                    key -> List.of(key.run(), key.dataset()),
                    row -> new RunDataset(row.number("run_number"), row.number("dataset_number")));

    public static final Owner<VersionKey> MODEL_VERSION =
            new Owner<>(
                    List.of("name", "version"),
                    key -> List.of(key.name(), key.version()),
                    row -> new VersionKey(row.text("name"), row.integer("version")));

    private final List<String> columns;
    private final Writer<K> writer;
    private final Reader<K> reader;

    private Owner(List<String> columns, Writer<K> writer, Reader<K> reader) {
        this.columns = columns;
        this.writer = writer;
        this.reader = reader;
    }

    /** One whose number is in a column. */
    public static Owner<Long> numbered(String column) {
        return new Owner<>(List.of(column), List::of, row -> row.number(column));
    }

    /** One whose name is in a column. */
    public static Owner<String> named(String column) {
        return new Owner<>(List.of(column), List::of, row -> row.text(column));
    }

    List<String> columns() {
        return columns;
    }

    List<Object> values(K key) {
        return writer.write(key);
    }

    K read(Row row) throws SQLException {
        return reader.read(row);
    }

    /** Finds the rows of one owner; its values are the parameters. */
    String isOne() {
        return String.join(" = ? AND ", columns) + " = ?";
    }

    /**
     * Finds the rows of many owners; the parameter is a JSON list of their values, of lists of
     * values where an owner has several. Pairs are taken out of the JSON once, before the join, and
     * not once for each row.
     */
    String selectAll(String table, String more) {
        String names = String.join(", ", columns);
        if (columns.size() == 1) {
            return "SELECT %s, %s FROM %s WHERE %s IN (SELECT value FROM json_each(?))"
                    .formatted(names, more, table, names);
        }
        return """
        WITH wanted (%s) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?))
        SELECT %s, %s FROM wanted JOIN %s USING (%s)
        """
                .formatted(names, names, more, table, names);
    }
}
