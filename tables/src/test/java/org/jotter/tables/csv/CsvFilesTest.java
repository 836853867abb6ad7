package org.jotter.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tables.Tables.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jotter.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** Files as people have them. */
class CsvFilesTest extends CsvFixture {

    @Test
    void E14_aNameWithNulIsRefused() {
        String refusal =
                "'b?c' cannot name a column: it holds NUL or half of a character. Rename it";

        assertRefused(() -> read("a,b\0c\n1,2\n"))
                .hasMessageContaining("is no text: it has bytes of value 0");
        Path wide = file("wide.csv", "a,b\0c\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(() -> csv().encoding("UTF-16LE").read(wide)).hasMessage(refusal);
        Path plain = file("a,b\n1,2\n");
        assertRefused(() -> csv().names("a", "b\0c").read(plain)).hasMessage(refusal);
        assertRefused(() -> csv().names("a", "b\ud800c").read(plain)).hasMessage(refusal);
        Path json = file("x.json", "[{\"b\\u0000c\": 1}]".getBytes(StandardCharsets.UTF_8));
        assertRefused(() -> Tables.json(json)).hasMessage(refusal);
        assertThat(read("a,\"b\nc\"\n1,2\n").columnNames()).containsExactly("a", "b\nc");
    }

    @Test
    void theTableIsNamedAfterTheFile() {
        assertThat(csv(file("a\n1\n")).name()).isEqualTo("x.csv");
        assertThat(csv(file("a\n1\n").toString()).name()).isEqualTo("x.csv");
    }

    @Test
    void A6_aByteOrderMarkIsNoPartOfTheFirstName() {
        Table table = read("\uFEFFa,b\r\n1,x\r\n");

        assertColumn(table, "a", "INTEGER", "1");
        assertThat(read("\uFEFF\"a\",b\n1,x\n").columnNames()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void A6_linesEndAsTheyWill(String end) {
        assertColumn(read(String.join(end, "a,b", "1,x", "2,y")), "b", "STRING", "x", "y");
        assertColumn(read(String.join(end, "a,b", "1,x", "2,y", "")), "a", "INTEGER", "1", "2");
    }

    @Test
    void linesThatEndEachInItsWayAreReadAndThoseWithinQuotesKept() {
        Table table = read("a,b\r\n1,x\n2,\"y\r\nz\"\r\n3,w\r");

        assertColumn(table, "a", "INTEGER", "1", "2", "3");
        assertColumn(table, "b", "STRING", "x", "y\r\nz", "w");
    }

    @Test
    void A6_aSemicolonAndADecimalCommaNeedNoWord() {
        Table table = read("a;b;c\n1,5;2;x,y\n-0,25;3;z\n");

        assertColumn(table, "a", "DOUBLE", "1.5", "-0.25");
        assertColumn(table, "b", "INTEGER", "2", "3");
        assertColumn(table, "c", "STRING", "x,y", "z");
        assertThat(doubts(table)).isEmpty();
        assertThat(doubts(read("a;b\n1,500;2\n")))
                .containsExactly(
                        "Column 'a' is read with decimal commas, '1,500' as 1.500. thousands(\",\")"
                                + " reads thousands");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String sign) {
        Table table =
                read(
                        String.join(sign, "a", "b", "c")
                                + "\n"
                                + String.join(sign, "1", "x", "2.5")
                                + "\n");

        assertThat(table.columnNames()).containsExactly("a", "b", "c");
        assertColumn(table, "c", "DOUBLE", "2.5");
    }

    @Test
    void aSeparatorWithinQuotesIsNone() {
        assertThat(read("a;b\n\"x,y,z\";1\n\"u,v,w\";2\n").columnNames()).containsExactly("a", "b");
    }

    @Test
    void excelsLineAboutTheSeparatorIsNoHeader() {
        assertThat(read("sep=|\r\na|b\r\n1|2\r\n").columnNames()).containsExactly("a", "b");
    }

    @Test
    void quotesHoldLineEndsSeparatorsAndQuotes() {
        Table table = read("a,b\n\"x\ny\",\"say \"\"hi\"\", she said\"\n");

        assertColumn(table, "a", "STRING", "x\ny");
        assertColumn(table, "b", "STRING", "say \"hi\", she said");
    }

    /** A file is read in parts of a megabyte, which may end in the middle of anything. */
    @Test
    void quotesThatGoOverManyMegabytesEndWhereTheyEnd() {
        String field = "line one\r\nsays \"\"é\"\", and more; ".repeat(40);
        int rows = 3_000;
        String text =
                IntStream.range(0, rows)
                        .mapToObj(row -> row + ",\"" + row + field + "\"\r\n")
                        .collect(Collectors.joining());

        Table table = read("n,text\n" + text);

        assertThat(table.intColumn("n").asList())
                .isEqualTo(IntStream.range(0, rows).boxed().toList());
        for (int row = 0; row < rows; row++) {
            assertThat(table.stringColumn("text").get(row))
                    .isEqualTo(row + field.replace("\"\"", "\""));
        }
    }

    @Test
    void namesThatAreBlankOrTakenAreMendedAndTold() {
        Table table = read("a,A,, a \n1,2,3,4\n");

        assertThat(table.columnNames()).containsExactly("a", "A_2", "column_3", "a_3");
        assertThat(doubts(table))
                .containsExactly(
                        "Column 2 is named 'A' like another; it is 'A_2' here",
                        "Column 3 has no name; it is 'column_3' here",
                        "Column 4 is named 'a' like another; it is 'a_3' here");
    }

    @Test
    void aHeaderOfNumbersMayBeARow() {
        assertThat(doubts(read("5.1,3.5\n4.9,3.0\n")))
                .containsExactly(
                        "The header holds nothing but numbers, '5.1' the first. If it is a row,"
                                + " noHeader() reads it as one");
    }

    @Test
    void aHeaderAloneGivesAnEmptyTable() {
        Table table = read("a,b");

        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(table.rowCount()).isZero();
        assertThat(doubts(table)).isEmpty();
    }

    @Test
    void blankLinesAreNoRows() {
        assertColumn(read("\n\na,b\n\n1,x\n\n2,y\n\n"), "a", "INTEGER", "1", "2");
    }

    @Test
    void aFieldOfOneColumnMayBeEmpty() {
        assertColumn(read("a\n1\n\n3\n"), "a", "INTEGER", "1", null, "3");
    }

    @Test
    void twoHundredColumnsAreRead() {
        String names =
                IntStream.range(0, 200).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row =
                IntStream.range(0, 200).mapToObj(String::valueOf).collect(Collectors.joining(","));

        Table table = read(names + "\n" + (row + "\n").repeat(300));

        assertThat(table.columnCount()).isEqualTo(200);
        assertThat(table.intColumn("c199").get(299)).isEqualTo(199);
    }

    @Test
    void aTextOfFiveMillionLettersIsRead() {
        String text = "x".repeat(5_000_000);

        assertThat(read("a,b\n" + text + ",1\n").stringColumn("a").get(0)).isEqualTo(text);
    }

    @Test
    void aPackedFileIsReadAsIfItWereNot() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("a,b\n1,é\n".getBytes(StandardCharsets.UTF_8));
        }

        assertColumn(csv(file("x.csv.gz", bytes.toByteArray())), "b", "STRING", "é");
        assertColumn(csv(file("packed", bytes.toByteArray())), "a", "INTEGER", "1");
    }

    @Test
    void anotherCharacterSetIsGuessedAndTold() {
        byte[] bytes = "name,n\nJosé,1\n".getBytes(Charset.forName("windows-1252"));
        Table table = csv(file("x.csv", bytes));

        assertColumn(table, "name", "STRING", "José");
        assertThat(doubts(table))
                .containsExactly(
                        "The file is not written in UTF-8 and was read as windows-1252."
                                + " encoding(\"...\") names another character set");
    }

    @Test
    void oneThatIsSaidOrMarkedIsNotTold() {
        Path latin = file("x.csv", "name,n\nJosé,1\n".getBytes(StandardCharsets.ISO_8859_1));
        Table said = csv().encoding("ISO-8859-1").read(latin);
        Table marked = csv(file("y.csv", "name,n\nJosé,1\n".getBytes(StandardCharsets.UTF_16)));

        assertColumn(said, "name", "STRING", "José");
        assertColumn(marked, "name", "STRING", "José");
        assertThat(doubts(said)).isEmpty();
        assertThat(doubts(marked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin=JFK",
                "n=7",
                "star*x",
                "q?m",
                "a[b]",
                "[!x]",
                "{a,b}",
                "back\\slash",
                "quo'te",
                "per%20cent",
                "~",
                "$HOME",
                "ü日本",
                "two \"words\""
            })
    void E1_aPathIsAFileAndNoPattern(String name) throws IOException {
        Path odd = Files.createDirectories(folder.resolve(name));
        Files.writeString(odd.resolve(name + ".csv"), "origin,n\nEWR,1\n");
        Path twin = Files.createDirectories(folder.resolve("starABx"));
        Files.writeString(twin.resolve("starCx.csv"), "origin,n\nXXX,9\n");

        Table table = csv(odd.resolve(name + ".csv"));

        assertColumn(table, "origin", "STRING", "EWR");
        assertColumn(table, "n", "INTEGER", "1");
    }

    @Test
    void whatCannotBeReadIsOneSentence() throws IOException {
        Path x = file("a\n1\n");
        assertRefused(() -> csv(folder.resolve("x.cvs")))
                .hasMessage("No file 'x.cvs' in '%s'. Did you mean 'x.csv'?".formatted(folder));
        assertRefused(() -> csv(folder.resolve("no/x.csv")))
                .hasMessage(
                        "No file '%s': there is no folder '%s'. Paths begin at '%s'"
                                .formatted(
                                        folder.resolve("no/x.csv"),
                                        folder.resolve("no"),
                                        Path.of("").toAbsolutePath()));
        assertRefused(() -> csv(folder))
                .hasMessage(
                        "'%s' is a folder. Name one file in it, such as '%s'".formatted(folder, x));
        assertRefused(() -> csv("https://example.org/x.csv"))
                .hasMessage(
                        "'https://example.org/x.csv' is an address, and only files are read."
                                + " Download it first");
        assertRefused(() -> read(""))
                .hasMessage("'%s' is empty: it holds not even the names of columns".formatted(x));
        assertRefused(() -> read("\n \n\n"))
                .hasMessage(
                        "'%s' holds blank lines only, not even the names of columns".formatted(x));
        assertRefused(() -> read("PAR1.."))
                .hasMessage("'%s' is a Parquet file. Read it with Tables.parquet".formatted(x));
        assertRefused(() -> read("PK\u0003\u0004.."))
                .hasMessage(
                        "'%s' is a ZIP archive, as Excel's .xlsx files are. Unpack it, or save it as CSV"
                                .formatted(x));
        assertRefused(() -> csv(file("x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE))))
                .hasMessage(
                        "'%s' is no text: it has bytes of value 0. Where it is text, name its character set, as in encoding(\"UTF-16LE\")"
                                .formatted(x));
    }

    @Test
    void aFaultInTheFileIsToldWithItsLine() {
        Path x = folder.resolve("x.csv");
        assertRefused(() -> read("a,b\n1,2\n3\n"))
                .hasMessage(
                        "Line 3 of '%s' has 1 field where the first line has 2. Mend it, or say padShortRows() to have missing values for the rest; where another sign parts the fields, name it with separator(...)"
                                .formatted(x));
        assertRefused(() -> read("a,b\n1,2\n3,4,5\n"))
                .hasMessage(
                        "Line 3 of '%s' has 3 fields where the first line has 2. Mend it; where another sign parts the fields, name it with separator(...)"
                                .formatted(x));
        assertRefused(() -> read("a,b\n\"x\"y,2\n"))
                .hasMessage(
                        "Line 2 of '%s' goes on after a closing quote. A quote within quotes is written twice; mend it, or say escape('\\\\') or noQuotes() where quotes are written otherwise"
                                .formatted(x));
        assertRefused(() -> read("a,b\n\"abc,2\n3,4\n"))
                .hasMessage(
                        "Line 2 of '%s' opens a quote that is never closed. Mend it, or say quote('\\'') or noQuotes() where quotes are written otherwise"
                                .formatted(x));
    }
}
