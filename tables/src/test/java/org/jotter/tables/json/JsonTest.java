package org.jotter.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jotter.tables.Tables;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** JSON files as people have them. */
class JsonTest {

    @TempDir Path folder;

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("x.json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table read(String text) {
        return Tables.json(file(text));
    }

    private static List<String> doubts(Table table) {
        return Tables.reading(table).doubts();
    }

    private static List<String> cells(Column<?> column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.isMissing(row) ? "-" : column.get(row).toString())
                .toList();
    }

    /** Values of one column, parted by blanks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1 null -3                        | INTEGER         | 1 - -3
                    1 2147483648                     | LONG            | 1 2147483648
                    1 2.5 1e3                        | DOUBLE          | 1.0 2.5 1000.0
                    1.0 2.0                          | DOUBLE          | 1.0 2.0
                    true null false                  | BOOLEAN         | true - false
                    "02134" "10001"                  | STRING          | 02134 10001
                    "1" "2"                          | STRING          | 1 2
                    "true" "false"                   | STRING          | true false
                    "NA" "EU" ""                     | STRING          | NA EU -
                    1 "NA" 3                         | INTEGER         | 1 - 3
                    "2024-01-05" null                | LOCAL_DATE      | 2024-01-05 -
                    "2024-01-05T10:00:00Z"           | INSTANT         | 2024-01-05T10:00:00Z
                    "2024-01-05T10:00:00"            | LOCAL_DATE_TIME | 2024-01-05T10:00
                    {"a":[1,2]} [1,"x"]              | STRING          | {"a":[1,2]} [1,"x"]
                    null null                        | STRING          | - -
                    """)
    void aColumnIsWhatAllItsValuesAre(String values, String kind, String cells) {
        Table table =
                read(
                        Stream.of(values.split(" "))
                                .map("{\"x\": %s, \"y\": 1}"::formatted)
                                .collect(Collectors.joining(",\n", "[", "]")));

        assertThat(table.column("x").type().name()).isEqualTo(kind);
        assertThat(cells(table.column("x"))).containsExactly(cells.split(" "));
        assertThat(doubts(table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "05/01/2024"          | is text, for '05/01/2024' may be 2024-01-05 or 2024-05-01. dates("dd/MM/yyyy") or dates("MM/dd/yyyy") decides
                    92233720368547758080  | is text, for '92233720368547758080' is beyond what a long holds. numbers("x") reads doubles, of 15 digits
                    1 "2"                 | holds numbers and texts and is read as INTEGER. text("x") keeps all as text
                    1 "x"                 | holds numbers and texts and is read as STRING. text("x") keeps all as text
                    true 1                | holds numbers and booleans and is read as STRING. text("x") keeps all as text
                    """)
    void whatCouldBeOtherwiseIsTold(String values, String doubt) {
        Table table =
                read(
                        Stream.of(values.split(" "))
                                .map("{\"x\": %s}"::formatted)
                                .collect(Collectors.joining(",\n", "[", "]")));

        assertThat(doubts(table)).containsExactly("Column 'x' " + doubt);
    }

    @Test
    void objectsMayComeOneAfterTheOtherAndLackWhatTheyWill() {
        Table table = read("{\"a\": 1}\n{\"b\": \"x\", \"a\": 2}\n\n{}\n{\"a\": 4, \"a\": 5}\n");

        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(cells(table.column("a"))).containsExactly("1", "2", "-", "5");
        assertThat(cells(table.column("b"))).containsExactly("-", "x", "-", "-");
        assertThat(table.name()).isEqualTo("x.json");
    }

    @Test
    void theLastRowCountsAsMuchAsTheFirst() {
        String rows = "{\"x\": 0}\n".repeat(30_000) + "{\"x\": 0.5, \"late\": true}\n";

        Table table = read(rows);

        assertThat(table.doubleColumn("x").sum()).isEqualTo(0.5);
        assertThat(table.booleanColumn("late").countMissing()).isEqualTo(30_000);
    }

    @Test
    void optionsByNameDecide() {
        Path file = file("[{\"zip\": 10001, \"n\": \"007\", \"d\": \"05/01/2024\", \"k\": \"?\"}]");

        Table table =
                Tables.json()
                        .text("zip")
                        .numbers("n")
                        .dates("dd/MM/yyyy")
                        .missing("?")
                        .read(file.toString());

        assertThat(cells(table.column("zip"))).containsExactly("10001");
        assertThat(cells(table.column("n"))).containsExactly("7");
        assertThat(cells(table.column("d"))).containsExactly("2024-01-05");
        assertThat(cells(table.column("k"))).containsExactly("-");
        assertRefused(
                () -> Tables.json().text("zpi").read(file),
                "There is no column 'zpi' for text(\"zpi\"). Did you mean 'zip'? The columns are"
                        + " zip, n, d, k");
    }

    @Test
    void namesThatDifferInCaseOnlyAreMendedAndASingleObjectIsTold() {
        Table table = read("{\"a\": 1, \"A\": 2}");

        assertThat(table.columnNames()).containsExactly("a", "A_2");
        assertThat(doubts(table))
                .containsExactly(
                        "Column 2 is named 'A' like another; it is 'A_2' here",
                        "The file holds a single object, read as one row");
    }

    @Test
    void aPackedFileAndOtherLettersAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("[{\"ort\": \"Zürich 日本\"}]".getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("x.json.gz"), bytes.toByteArray());

        assertThat(cells(Tables.json(file).column("ort"))).containsExactly("Zürich 日本");
        assertThat(read("[]").columnCount()).isZero();
    }

    @Test
    void whatIsNoJsonIsOneSentence() {
        Path x = folder.resolve("x.json");
        assertRefused(
                () -> read("[{\"a\": 1},\n{\"a\" 2}]"),
                "'%s' is no JSON in line 2: Unexpected character ('2' (code 50)): was expecting a colon to separate field name and value"
                        .formatted(x));
        assertRefused(
                () -> read("[{\"a\": 1},\n[2]]"),
                "Line 2 of '%s' holds an array where a row should be. A row is an object, {\"column\": value, ...}, and a file an array of them, or one after the other"
                        .formatted(x));
        assertRefused(
                () -> read("[{\"a\": 1}]\n[]"),
                "'%s' goes on in line 2 after the array of its rows".formatted(x));
        assertRefused(() -> read(" \n"), "'%s' holds blank lines only".formatted(x));
        assertRefused(
                () -> Tables.json(folder.resolve("x.jsn")),
                "No file 'x.jsn' in '%s'. Did you mean 'x.json'?".formatted(folder));
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(JotterException.class).hasMessage(message);
    }
}
