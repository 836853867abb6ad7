package org.jotter.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tables.Tables.csv;

import java.util.function.UnaryOperator;
import org.jotter.tables.Tables;
import org.jotter.tables.reading.TextForm;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** Each option that a doubt or a sentence names does what it says. */
class CsvOptionsTest extends CsvFixture {

    private Table read(String text, UnaryOperator<CsvReader> options) {
        return options.apply(csv()).read(file(text));
    }

    @Test
    void textStaysTextAndNumbersAreNumbers() {
        Table table =
                read(
                        "zip,n,m\n10001,007,+7.50\n10002,12,8\n",
                        o -> o.text("zip").numbers("n", "m"));

        assertColumn(table, "zip", "STRING", "10001", "10002");
        assertColumn(table, "n", "INTEGER", "7", "12");
        assertColumn(table, "m", "DOUBLE", "7.5", "8.0");
        assertThat(doubts(table)).isEmpty();
        assertThat(Tables.reading(table).column("zip").form()).isEqualTo(new TextForm());
    }

    @Test
    void numbersBeyondALongAreDoubles() {
        assertColumn(
                read("n\n92233720368547758080\n1\n", o -> o.numbers("n")),
                "n",
                "DOUBLE",
                "9.223372036854776E19",
                "1.0");
    }

    @Test
    void yesAndNoInAllTheirWordsAreBooleans() {
        Table table = read("a,b,c\nyes,T,1\nNo,f,0\n,NA,1\n", o -> o.yesNo("a", "b", "c"));

        assertColumn(table, "a", "BOOLEAN", "true", "false", null);
        assertColumn(table, "b", "BOOLEAN", "true", "false", null);
        assertColumn(table, "c", "BOOLEAN", "true", "false", "true");
    }

    @Test
    void datesAreReadAsTheyAreWritten() {
        String text = "d,e\n05/01/2024,05/01/24\n06/02/2024,31/12/99\n";

        assertColumn(
                read(text, o -> o.dates("dd/MM/yyyy")),
                "d",
                "LOCAL_DATE",
                "2024-01-05",
                "2024-02-06");
        assertColumn(
                read(text, o -> o.dates("MM/dd/yyyy", "d")),
                "d",
                "LOCAL_DATE",
                "2024-05-01",
                "2024-06-02");
        assertColumn(
                read(text, o -> o.dates("dd/MM/yyyy").dates("dd/MM/yy")),
                "e",
                "LOCAL_DATE",
                "2024-01-05",
                "1999-12-31");
        assertColumn(
                read("d\n20240105\n", o -> o.dates("yyyyMMdd", "d")),
                "d",
                "LOCAL_DATE",
                "2024-01-05");
        assertThat(doubts(read(text, o -> o.dates("dd/MM/yyyy").dates("dd/MM/yy")))).isEmpty();
    }

    @Test
    void timesWithoutAZoneAreOfTheOneThatIsNamed() {
        Table table =
                read(
                        "a,b,c\n2024-07-05T10:00:00,05.01.2024 10:00,2024-07-05T10:00:00Z\n",
                        o -> o.zone("Europe/Berlin"));

        assertColumn(table, "a", "INSTANT", "2024-07-05T08:00:00Z");
        assertColumn(table, "b", "INSTANT", "2024-01-05T09:00:00Z");
        assertColumn(table, "c", "INSTANT", "2024-07-05T10:00:00Z");
    }

    @Test
    void signsOfNumbersAreThoseThatAreNamed() {
        assertColumn(read("a\n\"1,500\"\n", o -> o.decimal(',')), "a", "DOUBLE", "1.5");
        assertColumn(read("a\n\"1,500\"\n", o -> o.thousands(',')), "a", "INTEGER", "1500");
        assertColumn(
                read("a;b\n1.234,5;1.234\n", o -> o.decimal(',').thousands('.')),
                "a",
                "DOUBLE",
                "1234.5");
        assertColumn(
                read("a;b\n1.234,5;1.234\n", o -> o.decimal(',').thousands('.')),
                "b",
                "INTEGER",
                "1234");
        assertColumn(read("a\n1'234'567\n", o -> o.thousands('\'')), "a", "INTEGER", "1234567");
    }

    @Test
    void wordsThatAreMissingAreMissingEverywhere() {
        Table table = read("a,b\n-999,?\n5,-999\n?,x\n", o -> o.missing("-999", "?"));

        assertColumn(table, "a", "INTEGER", null, "5", null);
        assertColumn(table, "b", "STRING", null, null, "x");
        assertThat(Tables.reading(table).column("b").cell("?")).isEmpty();
    }

    @Test
    void blanksAroundTextsAreCutIfAsked() {
        Table table = read("a, b\n x , y\n", CsvReader::trim);

        assertColumn(table, "a", "STRING", "x");
        assertColumn(table, "b", "STRING", "y");
        assertThat(doubts(table)).isEmpty();
    }

    @Test
    void theFormOfTheFileIsTheOneThatIsNamed() {
        assertThat(read("a;b,c\n1;2,3\n", o -> o.separator(';')).columnNames())
                .containsExactly("a", "b,c");
        assertColumn(read("a,b\n'x,y',1\n", o -> o.quote('\'')), "a", "STRING", "x,y");
        assertColumn(read("a,b\n\"x,1\n", CsvReader::noQuotes), "a", "STRING", "\"x");
        assertColumn(read("a,b\n\"x\\\"y\",1\n", o -> o.escape('\\')), "a", "STRING", "x\"y");
        assertColumn(
                read("# made today\na,b\n# one\n1,2\n", o -> o.comment('#')), "a", "INTEGER", "1");
        assertColumn(read("Report\n\na,b\n1,2\n", o -> o.skipLines(2)), "b", "INTEGER", "2");
        assertColumn(read("a,b\n1,2\n3\n", CsvReader::padShortRows), "b", "INTEGER", "2", null);
    }

    @Test
    void aFileWithoutAHeaderGetsNames() {
        assertColumn(
                read("5.1,x\n4.9,y\n", CsvReader::noHeader), "column_1", "DOUBLE", "5.1", "4.9");
        assertColumn(
                read("5.1,x\n4.9,y\n", o -> o.names("len", "kind")), "kind", "STRING", "x", "y");
    }

    @Test
    void aTableThatWasMadeOrCopiedHasNoReading() {
        Table table = read("a\n1\n", o -> o);

        assertRefused(() -> Tables.reading(table.copy()))
                .hasMessage(
                        "Nobody knows how table 'x.csv' was read: Tables did not read it, or its"
                                + " cells were copied since (where, selectColumns, copy, a sort, a"
                                + " join). Ask the table that was read");
    }

    @Test
    void aReaderIsNotChangedByItsOptions() {
        CsvReader plain = csv();
        plain.text("a").missing("1");

        assertColumn(plain.read(file("a\n1\n")), "a", "INTEGER", "1");
    }

    @Test
    void anOptionThatCannotBeIsOneSentence() {
        assertRefused(() -> read("zip\n1\n", o -> o.text("zpi")))
                .hasMessage(
                        "There is no column 'zpi' for text(\"zpi\"). Did you mean 'zip'? The"
                                + " columns are zip");
        assertRefused(() -> read("p\n1\nfree\n", o -> o.numbers("p")))
                .hasMessage(
                        "Column 'p' cannot be read as DOUBLE: 'free' in row 2 is none. If it means"
                                + " a missing value, say missing(\"free\"); else leave the column"
                                + " text");
        assertRefused(() -> read("p\n2024-01-05\n", o -> o.dates("dd/MM/yyyy", "p")))
                .hasMessage(
                        "Column 'p' cannot be read as LOCAL_DATE by dd/MM/yyyy: '2024-01-05' in row"
                                + " 1 is none. If it means a missing value, say"
                                + " missing(\"2024-01-05\"); else leave the column text");
        assertRefused(() -> csv().zone("Europe/Berln"))
                .hasMessage(
                        "There is no time zone 'Europe/Berln'. Did you mean 'Europe/Berlin'? Name"
                                + " one such as Europe/Berlin");
        assertRefused(() -> csv().encoding("utf8x"))
                .hasMessage(
                        "There is no character set 'utf8x'. Common ones are UTF-8, windows-1252,"
                                + " ISO-8859-1 and UTF-16");
        assertRefused(() -> csv().decimal(';')).hasMessage("decimal takes '.' or ',', not ';'");
        assertRefused(() -> csv().thousands('0'))
                .hasMessage("thousands takes a sign such as ',' or '.', not '0'");
        assertRefused(() -> read("1,2\n", o -> o.names("x")))
                .hasMessage(
                        "names(...) gives 1 name, and the first line of '%s' has 2 fields. Name each"
                                .formatted(folder.resolve("x.csv")));
    }

    @Test
    void aCellThatIsNotAsItWasSaidIsFoundFarDown() {
        String rows = "1\n".repeat(5_000) + "free\n" + "2\n".repeat(100);

        assertRefused(() -> read("p\n" + rows, o -> o.numbers("p")))
                .hasMessageStartingWith(
                        "Column 'p' cannot be read as DOUBLE: 'free' in row 5001 is none.");
    }
}
