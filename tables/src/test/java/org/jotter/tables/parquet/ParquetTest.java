package org.jotter.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.tables.Tables;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.Duck;
import org.jotter.tables.duck.DuckFiles;
import org.jotter.tables.reading.TypedForm;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Parquet files, written by DuckDB. */
class ParquetTest {

    @TempDir Path folder;

    private Path write(String name, String query) {
        Path file = folder.resolve(name);
        try (Duck duck = new Duck("The test", () -> folder.resolve("duckdb"))) {
            duck.with(
                    session -> {
                        session.execute(
                                "COPY (%s) TO %s (FORMAT parquet)"
                                        .formatted(query, DuckFiles.target(file)));
                        return file;
                    });
        }
        return file;
    }

    private Table read(String query) {
        return Tables.parquet(write("x.parquet", query));
    }

    private static List<String> doubts(Table table) {
        return Tables.reading(table).doubts();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    true                                         | BOOLEAN         | true
                    7::TINYINT                                   | SHORT           | 7
                    200::UTINYINT                                | SHORT           | 200
                    -7::SMALLINT                                 | SHORT           | -7
                    (-32768)::SMALLINT                           | INTEGER         | -32768
                    65535::USMALLINT                             | INTEGER         | 65535
                    7                                            | INTEGER         | 7
                    (-2147483648)::INTEGER                       | LONG            | -2147483648
                    4294967295::UINTEGER                         | LONG            | 4294967295
                    7::BIGINT                                    | LONG            | 7
                    7::UBIGINT                                   | LONG            | 7
                    (-9223372036854775808)::BIGINT               | STRING          | -9223372036854775808
                    18446744073709551615::UBIGINT                | STRING          | 18446744073709551615
                    7::DECIMAL(9,0)                              | LONG            | 7
                    7.25::DECIMAL(9,2)                           | DOUBLE          | 7.25
                    0.1::DECIMAL(38,10)                          | DOUBLE          | 0.1
                    12345678901234567.89::DECIMAL(38,2)          | STRING          | 12345678901234567.89
                    0.5::FLOAT                                   | FLOAT           | 0.5
                    0.5::DOUBLE                                  | DOUBLE          | 0.5
                    '02134'                                      | STRING          | 02134
                    'NA'                                         | STRING          | NA
                    DATE '2024-01-05'                            | LOCAL_DATE      | 2024-01-05
                    TIME '10:15:07.5'                            | LOCAL_TIME      | 10:15:07.500
                    TIMESTAMP '2024-01-05 10:00:00'              | LOCAL_DATE_TIME | 2024-01-05T10:00
                    TIMESTAMP_NS '2024-01-05 10:00:00.123456789' | LOCAL_DATE_TIME | 2024-01-05T10:00:00.123
                    TIMESTAMPTZ '2024-01-05 10:00:00+02:00'      | INSTANT         | 2024-01-05T08:00:00Z
                    [1, 2]                                       | STRING          | [1,2]
                    {'x': 1, 'y': 'a'}                           | STRING          | {"x":1,"y":"a"}
                    MAP {'k': 1}                                 | STRING          | {"k":1}
                    '\\x41'::BLOB                                 | STRING          | A
                    """)
    void aValueComesAsItIsAndAMissingOneIsMissing(String value, String kind, String cell) {
        Table table = read("SELECT %s AS \"x\" UNION ALL SELECT NULL".formatted(value));

        Column<?> column = table.column("x");
        assertThat(column.type().name()).isEqualTo(kind);
        assertThat(column.get(0)).hasToString(cell);
        assertThat(column.isMissing(1)).isTrue();
        assertThat(column.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    18446744073709551615::UBIGINT                  | is text, for some of its numbers are beyond what a long holds
                    12345678901234567.89::DECIMAL(38,2)            | is text, for some of its decimals have more digits than a double holds
                    TIMESTAMP '2024-01-05 10:00:00.123456'         | holds times finer than a millisecond, which are cut
                    TIMESTAMP_NS '2024-01-05 10:00:00.000000001'   | holds times finer than a millisecond, which are cut
                    TIME '10:15:07.000001'                         | holds times finer than a millisecond, which are cut
                    """)
    void whatACellCannotHoldIsTold(String value, String doubt) {
        assertThat(doubts(read("SELECT 1 AS y, %s AS \"max\"".formatted(value.replace("''", "'")))))
                .containsExactly("Column 'max' " + doubt);
    }

    @Test
    void theReadingSaysWhatTheFileSaid() {
        Table table = read("SELECT 1 AS n, 'a' AS word");

        assertThat(table.name()).isEqualTo("x.parquet");
        assertThat(doubts(table)).isEmpty();
        assertThat(Tables.reading(table).column("n").form())
                .isEqualTo(new TypedForm(ColumnKind.INTEGER));
        assertThat(Tables.reading(table).column("n").cell("7")).contains(7);
    }

    @Test
    void rowsKeepTheirOrderAndColumnsTheirRows() {
        Table table = read("SELECT i::INTEGER AS i, 'row ' || i AS text FROM range(300000) t(i)");

        for (int row = 0; row < table.rowCount(); row += 997) {
            assertThat(table.intColumn("i").get(row)).isEqualTo(row);
            assertThat(table.stringColumn("text").get(row)).isEqualTo("row " + row);
        }
        assertThat(table.rowCount()).isEqualTo(300_000);
    }

    @Test
    void aFileWithoutRowsIsAnEmptyTable() {
        Table table = read("SELECT 1 AS n WHERE false");

        assertThat(table.rowCount()).isZero();
        assertThat(table.columnNames()).containsExactly("n");
    }

    @Test
    void columnsCanBeChosen() {
        Path file = write("x.parquet", "SELECT 1 AS a, 2 AS b, 3 AS \"c \"\" x\"");

        assertThat(Tables.parquet(file, "b", "a").columnNames()).containsExactly("b", "a");
        assertThat(Tables.parquet(file).intColumn("c \" x").get(0)).isEqualTo(3);
        assertThatThrownBy(() -> Tables.parquet(file, "aa"))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("There is no column 'aa' in '%s'.".formatted(file));
    }

    @Test
    void E1_aPathIsAFileAndNoPattern() throws IOException {
        Files.createDirectories(folder.resolve("n=7"));
        Files.createDirectories(folder.resolve("star*"));
        Path inside = write("n=7/a[b]?.parquet", "SELECT 1 AS n");

        assertThat(Tables.parquet(inside).intColumn("n").get(0)).isEqualTo(1);
        assertThat(Tables.parquet(write("star*/x.parquet", "SELECT 2 AS n")).intColumn("n").get(0))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoParquetIsOneSentence() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
        Path whole = write("x.parquet", "SELECT * FROM range(1000)");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.parquet");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused("'%s' is not a Parquet file. Tables.csv reads CSV".formatted(csv), csv);
        assertRefused(
                "'%s' does not end as a Parquet file does. Copy it again".formatted(cut), cut);
        assertRefused(
                "No file 'y.parquet' in '%s'. Did you mean 'x.parquet'?".formatted(folder),
                folder.resolve("y.parquet"));
    }

    private static void assertRefused(String message, Path file) {
        assertThatThrownBy(() -> Tables.parquet(file))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }
}
