package org.jotter.tables.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.tables.Tables;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** SQLite, which lets a cell be what it will, and DuckDB, which does not. */
class JdbcTest {

    private static final String DUCKDB = "jdbc:duckdb:";

    @TempDir Path folder;
    private String sqlite;

    @BeforeEach
    void makeADatabase() throws SQLException {
        sqlite = "jdbc:sqlite:" + folder.resolve("sales.db");
        try (Connection connection = DriverManager.getConnection(sqlite);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE t (n INTEGER, price REAL, paid BOOLEAN, zip TEXT, day DATE,"
                            + " at TIMESTAMP, any)");
            statement.executeUpdate(
                    "INSERT INTO t VALUES (1, 5, 1, '02134', '2024-01-05', '2024-01-05T10:00:00Z',"
                            + " 1), (3000000000, 0.5, 0, 'NA', '2024-01-06', NULL, 'x'), (NULL,"
                            + " NULL, NULL, NULL, NULL, NULL, NULL)");
        }
    }

    private Table read(String query, Object... parameters) {
        return Tables.jdbc(sqlite, query, parameters);
    }

    private static List<String> cells(Column<?> column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.isMissing(row) ? "-" : column.get(row).toString())
                .toList();
    }

    private static List<String> doubts(Table table) {
        return Tables.reading(table).doubts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    n     | LONG       | 1 3000000000 -
                    price | DOUBLE     | 5.0 0.5 -
                    paid  | BOOLEAN    | true false -
                    zip   | STRING     | 02134 NA -
                    day   | LOCAL_DATE | 2024-01-05 2024-01-06 -
                    at    | INSTANT    | 2024-01-05T10:00:00Z - -
                    any   | STRING     | 1 x -
                    """)
    void aColumnOfSqliteIsWhatItIsDeclaredAndAllItsCellsAre(
            String name, String kind, String cells) {
        Table table = read("SELECT * FROM t");

        assertThat(table.column(name).type().name()).isEqualTo(kind);
        assertThat(cells(table.column(name))).containsExactly(cells.split(" "));
        assertThat(doubts(table))
                .containsExactly(
                        "Column 'any' is text, for its cells are INTEGER and STRING. CAST(... AS"
                                + " ...) in the query makes one kind of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    7::TINYINT                             | INTEGER         | 7
                    (-2147483648)::INTEGER                 | LONG            | -2147483648
                    7::BIGINT                              | LONG            | 7
                    (-9223372036854775808)::BIGINT         | STRING          | -9223372036854775808
                    7::HUGEINT                             | INTEGER         | 7
                    18446744073709551615::UBIGINT          | STRING          | 18446744073709551615
                    5.00::DECIMAL(10,2)                    | DOUBLE          | 5.0
                    12345678901234567.89::DECIMAL(38,2)    | STRING          | 12345678901234567.89
                    0.1::FLOAT                             | DOUBLE          | 0.1
                    true                                   | BOOLEAN         | true
                    DATE '2024-01-05'                      | LOCAL_DATE      | 2024-01-05
                    TIME '10:15:00'                        | LOCAL_TIME      | 10:15
                    TIMESTAMP '2024-01-05 10:00:00'        | LOCAL_DATE_TIME | 2024-01-05T10:00
                    TIMESTAMPTZ '2024-01-05 10:00:00+02'   | INSTANT         | 2024-01-05T08:00:00Z
                    '2024-01-05'                           | STRING          | 2024-01-05
                    '007'                                  | STRING          | 007
                    """)
    void aColumnOfDuckDbIsWhatItSays(String value, String kind, String cell) {
        Table table = Tables.jdbc(DUCKDB, "SELECT " + value + " AS x UNION ALL SELECT NULL");

        assertThat(table.column("x").type().name()).isEqualTo(kind);
        assertThat(cells(table.column("x"))).containsExactly(cell, "-");
    }

    @Test
    void aResultWithoutRowsHasItsColumns() {
        Table table = read("SELECT n, price, paid, zip, day FROM t WHERE false");

        assertThat(table.columns().stream().map(c -> c.type().name()))
                .containsExactly("INTEGER", "DOUBLE", "BOOLEAN", "STRING", "LOCAL_DATE");
    }

    @Test
    void parametersAreBoundAndNoPartOfTheQuery() {
        String zip = "02134' OR '1'='1";

        assertThat(read("SELECT n FROM t WHERE zip = ?", zip).rowCount()).isZero();
        assertThat(read("SELECT n FROM t WHERE zip = ? AND price > ?", "02134", 1).rowCount())
                .isOne();
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        assertThat(read("SELECT n, n FROM t").columnNames()).containsExactly("n", "n_2");
    }

    @Test
    void aConnectionStaysOpen() throws SQLException {
        try (Connection connection = DriverManager.getConnection(sqlite)) {
            assertThat(Tables.jdbc(connection, "SELECT n FROM t").rowCount()).isEqualTo(3);
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void aQueryChangesNothing() {
        assertThatThrownBy(() -> read("DELETE FROM t RETURNING n"))
                .isInstanceOf(JotterException.class);
        assertThat(read("SELECT * FROM t").rowCount()).isEqualTo(3);

        Path duck = folder.resolve("x.duckdb");
        String url = DUCKDB + duck;
        assertThatThrownBy(() -> Tables.jdbc(url, "CREATE TABLE made AS SELECT 1"))
                .isInstanceOf(JotterException.class);
        assertThatThrownBy(() -> Tables.jdbc(url, "SELECT * FROM made"))
                .hasMessageStartingWith("The database refuses the query: ");
    }

    @Test
    void whatGivesNoRowsIsOneSentence() {
        assertRefused(
                () -> read("SELEC 1"),
                "The database refuses the query: [SQLITE_ERROR] SQL error or missing database (near"
                        + " \"SELEC\": syntax error)");
        assertRefused(
                () -> read("SELECT x FROM t"),
                "The database refuses the query: [SQLITE_ERROR] SQL error or missing database (no"
                        + " such column: x)");
        assertRefused(
                () -> Tables.jdbc("jdbc:foo://user:secret@host/db", "SELECT 1"),
                "No JDBC driver for 'jdbc:foo:' is on the class path. Add the database's driver"
                        + " first");
        assertRefused(
                () -> Tables.jdbc("sales.db", "SELECT 1"),
                "The address of a database begins with jdbc: and its kind, as in"
                        + " jdbc:sqlite:data/sales.db");
        Path typo = folder.resolve("sale.db");
        assertRefused(
                () -> Tables.jdbc("jdbc:sqlite:" + typo, "SELECT 1"),
                "No file 'sale.db' in '%s'. Did you mean 'sales.db'?".formatted(folder));
        assertThat(Files.exists(typo)).isFalse();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(JotterException.class).hasMessage(message);
    }
}
