package org.jotter.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.jotter.tables.csv.CsvReader;
import org.jotter.tables.files.SourceFile;
import org.jotter.tables.jdbc.JdbcRead;
import org.jotter.tables.json.JsonReader;
import org.jotter.tables.parquet.ParquetRead;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/**
 * The door to tables that are somewhere else. What a column holds is found out from all of it; what
 * cannot be known is told, with the option that decides.
 *
 * <pre>{@code
 * Table flights = Tables.csv("data/flights.csv");
 * Table people = Tables.csv().text("zip").dates("dd/MM/yyyy").read("people.csv");
 * }</pre>
 */
public final class Tables {

    private Tables() {}

    /**
     * The table of a CSV file, named after the file.
     *
     * @throws JotterException with one sentence, where the file is missing or is no CSV
     */
    public static Table csv(String file) {
        return csv().read(file);
    }

    /** The table of a CSV file, named after the file. */
    public static Table csv(Path file) {
        return csv().read(file);
    }

    /** Begins a longer order: what is said of the file first, then {@code read(file)}. */
    public static CsvReader csv() {
        return new CsvReader();
    }

    /**
     * The table of a Parquet file, named after it. The file says what its columns hold; lists and
     * structures come as JSON texts.
     *
     * @param columns those to read, in this order; all where none is named
     * @throws JotterException with one sentence, where the file is missing, is no Parquet or has no
     *     such column
     */
    public static Table parquet(String file, String... columns) {
        return parquet(SourceFile.named(file), columns);
    }

    /** The table of a Parquet file, named after it. */
    public static Table parquet(Path file, String... columns) {
        return new ParquetRead(file, List.of(columns)).table();
    }

    /**
     * The table of a JSON file, named after it: an array of objects, or objects one after the
     * other, each a row. What an object lacks is missing; objects and arrays within it come as JSON
     * texts.
     *
     * @throws JotterException with one sentence, where the file is missing or is no such JSON
     */
    public static Table json(String file) {
        return json().read(file);
    }

    /** The table of a JSON file, named after it. */
    public static Table json(Path file) {
        return json().read(file);
    }

    /** Begins a longer order: what is said of the columns first, then {@code read(file)}. */
    public static JsonReader json() {
        return new JsonReader();
    }

    /**
     * The rows of a query to a database, by any JDBC driver on the class path; SQLite's and
     * DuckDB's are there. The database says what its columns hold. It is only read: what the query
     * changes is rolled back.
     *
     * @param url as in {@code jdbc:sqlite:data/sales.db}
     * @param parameters for the question marks of the query, in their order
     * @throws JotterException with one sentence, where there is no such database or driver, or
     *     where it refuses the query
     */
    public static Table jdbc(String url, String query, Object... parameters) {
        return new JdbcRead(query, parameters).from(url);
    }

    /** The rows of a query on a connection, which stays open. */
    public static Table jdbc(Connection connection, String query, Object... parameters) {
        return new JdbcRead(query, parameters).from(connection);
    }

    /**
     * How the columns of a table were read: their forms, and the doubts. It goes with a column into
     * other tables, and is lost where cells are copied into a new column: by {@code where}, {@code
     * selectColumns}, {@code copy}, a sort or a join.
     *
     * @throws JotterException MISSING where none of the columns was read here
     */
    public static Reading reading(Table table) {
        return Readings.of(table).orElseThrow(() -> notReadHere(table));
    }

    private static JotterException notReadHere(Table table) {
        return new JotterException(
                JotterException.Kind.MISSING,
                "Nobody knows how table '%s' was read: Tables did not read it, or its cells were copied since (where, selectColumns, copy, a sort, a join). Ask the table that was read"
                        .formatted(table.name()));
    }
}
