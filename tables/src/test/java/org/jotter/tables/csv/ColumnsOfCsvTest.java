package org.jotter.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** A5 and A6: what a column of texts is taken for, and what is told where it may be otherwise. */
class ColumnsOfCsvTest extends CsvFixture {

    /** Fields of one column, parted by blanks; a blank within a field is written ~. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    whole numbers           | 0 -17 2147483647            | INTEGER         | 0 -17 2147483647
                    longs                   | 2147483648 -1               | LONG            | 2147483648 -1
                    the int that is missing | -2147483648                 | LONG            | -2147483648
                    the largest long        | 9223372036854775807         | LONG            | 9223372036854775807
                    plus signs              | +5 -3 -0                    | INTEGER         | 5 -3 0
                    fractions               | 1 2.5 .5 5. 1e3             | DOUBLE          | 1.0 2.5 0.5 5.0 1000.0
                    codes of one length     | 02134 10001                 | STRING          | 02134 10001
                    codes and fractions     | 007 1.5                     | STRING          | 007 1.5
                    negative codes          | -01 5                       | STRING          | -01 5
                    underscores             | 1_000 2                     | STRING          | 1_000 2
                    hexadecimals            | 0x1F 2                      | STRING          | 0x1F 2
                    infinity                | inf 2.5                     | STRING          | inf 2.5
                    beyond a double         | 1e400 2.5                   | STRING          | 1e400 2.5
                    true and false          | true False TRUE             | BOOLEAN         | true false true
                    letters                 | F M F                       | STRING          | F M F
                    t and f                 | t f                         | STRING          | t f
                    T alone                 | T                           | STRING          | T
                    yes and no              | yes no                      | STRING          | yes no
                    dates                   | 2024-01-05 2024-1-5         | LOCAL_DATE      | 2024-01-05 2024-01-05
                    no such day             | 2024-02-30                  | STRING          | 2024-02-30
                    day first by dots       | 05.01.2024                  | LOCAL_DATE      | 2024-01-05
                    day first by a 13       | 13/01/2024 01/02/2024       | LOCAL_DATE      | 2024-01-13 2024-02-01
                    month first by a 13     | 1/13/2024 02/01/2024        | LOCAL_DATE      | 2024-01-13 2024-02-01
                    year first              | 2024/01/05                  | LOCAL_DATE      | 2024-01-05
                    months by name          | Jan~1~2000 feb~2~2000       | LOCAL_DATE      | 2000-01-01 2000-02-02
                    long months             | January~1,~2000 May~2,~2000 | LOCAL_DATE      | 2000-01-01 2000-05-02
                    day and month's name    | 5-Jan-2024                  | LOCAL_DATE      | 2024-01-05
                    May, short or long      | May~5~2000                  | LOCAL_DATE      | 2000-05-05
                    days as numbers         | 20240105                    | INTEGER         | 20240105
                    times of day            | 10:15 10:15:07.5            | LOCAL_TIME      | 10:15 10:15:07.500
                    scores                  | 2:1 3:0                     | STRING          | 2:1 3:0
                    durations               | 25:00 10:15                 | STRING          | 25:00 10:15
                    times                   | 2024-01-05T10:00 2024-01-05~10:00:00.5 | LOCAL_DATE_TIME | 2024-01-05T10:00 2024-01-05T10:00:00.500
                    times among dates       | 2024-01-05 2024-01-05T10:00 | LOCAL_DATE_TIME | 2024-01-05T00:00 2024-01-05T10:00
                    times with dots         | 31.12.2024~23:59            | LOCAL_DATE_TIME | 2024-12-31T23:59
                    times of a clock        | 12/31/2024~1:15~PM          | LOCAL_DATE_TIME | 2024-12-31T13:15
                    instants by Z           | 2024-01-05T10:00:00Z        | INSTANT         | 2024-01-05T10:00:00Z
                    instants by offset      | 2024-01-05T10:00:00+00:00 2024-01-05T10:00:00-0500 | INSTANT | 2024-01-05T10:00:00Z 2024-01-05T15:00:00Z
                    Z and offset mixed      | 2024-01-05T10:00:00+02:00 2024-01-05T10:00:00Z | INSTANT | 2024-01-05T08:00:00Z 2024-01-05T10:00:00Z
                    years of antiquity      | 24-01-05                    | STRING          | 24-01-05
                    words for times         | infinity epoch              | STRING          | infinity epoch
                    """)
    void A6_aColumnIsTheNarrowestThatAllItsCellsAre(
            String name, String fields, String kind, String cells) {
        String[] all = fields.split(" ");
        String text =
                Stream.of(all)
                        .map(f -> quoted(f.replace('~', ' ')))
                        .collect(Collectors.joining("\n"));

        Table table = read("x\n" + text + "\n");

        assertColumn(
                table,
                "x",
                kind,
                Stream.of(cells.split(" ")).map(c -> c.replace('~', ' ')).toArray(String[]::new));
    }

    private static String quoted(String field) {
        return field.contains(",") ? '"' + field + '"' : field;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    05/01/2024            | is text, for '05/01/2024' may be 2024-01-05 or 2024-05-01. dates("dd/MM/yyyy") or dates("MM/dd/yyyy") decides
                    05-01-2024            | is text, for '05-01-2024' may be 2024-01-05 or 2024-05-01. dates("dd-MM-yyyy") or dates("MM-dd-yyyy") decides
                    05/01/2024~10:15      | is text, for '05/01/2024 10:15' may be 2024-01-05T10:15 or 2024-05-01T10:15. dates("dd/MM/yyyy HH:mm") or dates("MM/dd/yyyy HH:mm") decides
                    05/01/24              | is text, for '05/01/24' has a year of two digits. dates("dd/MM/yy"), in the order that is meant, reads dates
                    007 12                | is text, for '007' would lose its zeros as a number. numbers("x") reads numbers
                    92233720368547758080  | is text, for '92233720368547758080' is beyond what a long holds. numbers("x") reads doubles, of 15 digits
                    -9223372036854775808  | is text, for '-9223372036854775808' is beyond what a long holds. numbers("x") reads doubles, of 15 digits
                    "1,500"               | is text, for '1,500' may be 1.500 or 1500. decimal(",") or thousands(",") decides
                    "1,234,567"           | is text, for '1,234,567' has commas between thousands. thousands(",") reads numbers
                    NA NA                 | holds nothing but 'NA', read as text. missing("NA") reads it as missing
                    NA EU                 | holds the text 'NA' once. missing("NA") reads it as missing
                    NULL x NULL           | holds the text 'NULL' 2 times. missing("NULL") reads it as missing
                    ~JFK LGA              | has blanks around 1 of its texts, which were kept. trim() cuts them
                    2024-01-05T10:00:00.123456 | holds times finer than a millisecond, which are cut. text("x") keeps them as text
                    2024-01-05T10:00:00 2024-01-05T10:00:00Z | holds times with and without a zone; those without are taken for UTC. zone("...") names another
                    1 2 3 4 5 6 7 8 ? 10  | is text, for 1 of its 10 values is no number, the first '?' in row 9. missing("?") reads that as missing
                    2024-01-05 2024-01-06 2024-01-07 2024-01-08 2024-01-09 2024-01-10 2024-01-11 2024-01-12 2024-01-13 soon | is text, for 1 of its 10 values is no such date or time, the first 'soon' in row 10. missing("soon") reads that as missing
                    """)
    void A6_whatCouldBeOtherwiseIsToldWithTheOptionThatDecides(String fields, String doubt) {
        String text = fields.replace(' ', '\n').replace('~', ' ');

        assertThat(doubts(read("x\n" + text + "\n"))).containsExactly("Column 'x' " + doubt);
    }

    @Test
    void whatIsCertainIsNotTold() {
        assertThat(
                        doubts(
                                read(
                                        "zip,sex,paid,n,day,city\n"
                                                + "02134,F,yes,1,2024-01-05,Boston\n"
                                                + "10001,M,no,,2024-01-06,New York\n")))
                .isEmpty();
    }

    @Test
    void wordsForMissingAreMissingAmongNumbersAndDatesAndBooleansOnly() {
        Table table =
                read(
                        """
                        n,d,b,t,word
                        1,2024-01-05,true,10:15,NA
                        NA,N/A,NaN,null,x
                        nan,NULL,#N/A,<NA>,
                        n/a,None,,NA,y
                        """);

        assertColumn(table, "n", "INTEGER", "1", null, null, null);
        assertColumn(table, "d", "LOCAL_DATE", "2024-01-05", null, null, null);
        assertColumn(table, "b", "BOOLEAN", "true", null, null, null);
        assertColumn(table, "t", "LOCAL_TIME", "10:15", null, null, null);
        assertColumn(table, "word", "STRING", "NA", "x", null, "y");
    }

    /** Tablesaw guesses from 10,001 rows, and gives a trace at the 10,500th. */
    @Test
    void A5_theWholeFileDecidesWhateverItsBeginningLooksLike() {
        String rows =
                IntStream.rangeClosed(1, 11_000)
                        .mapToObj(
                                row ->
                                        row == 10_500
                                                ? "0.5,0,1,a"
                                                : "0,0,1," + (row % 2 == 0 ? "a" : "b"))
                        .collect(Collectors.joining("\n"));

        Table table = read("x,y,z,w\n" + rows + "\n");

        assertThat(table.doubleColumn("x").sum()).isEqualTo(0.5);
        assertThat(table.column("y").type().name()).isEqualTo("INTEGER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7          | 7000000000                | LONG
                    7          | 7.5                       | DOUBLE
                    7          | 007                       | STRING
                    7          | ' 007'                    | STRING
                    7          | '+7'                      | INTEGER
                    7          | x                         | STRING
                    7          | NA                        | INTEGER
                    7          | ' 7 '                     | INTEGER
                    7.5        | 1_000                     | STRING
                    7.5        | '007'                     | STRING
                    7.5        | nan                       | DOUBLE
                    true       | TRUE                      | BOOLEAN
                    true       | yes                       | STRING
                    2024-01-05 | 2024-01-05T10:00          | LOCAL_DATE_TIME
                    2024-01-05 | 24-01-05                  | STRING
                    2024-01-05 | infinity                  | STRING
                    2024-01-05T10:00:00 | 2024-01-05T10:00:00Z | INSTANT
                    2024-01-05T10:00:00 | 2024-01-05T10:00:00.5 | LOCAL_DATE_TIME
                    01/02/2024 | 13/02/2024                | LOCAL_DATE
                    a          | NA                        | STRING
                    ''         | 7                         | INTEGER
                    NA         | 7                         | INTEGER
                    """)
    void A5_oneCellFarDownChangesTheColumnAndNothingElse(String usual, String late, String kind) {
        int rows = 5_000;
        String text =
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> (row == rows - 1 ? late : usual) + ",1")
                        .collect(Collectors.joining("\n"));

        Table table = read("x,y\n" + text + "\n");

        assertThat(table.column("x").type().name()).isEqualTo(kind);
        assertThat(table.column("y").type().name()).isEqualTo("INTEGER");
        assertThat(table.rowCount()).isEqualTo(rows);
        Table few = read("x,y\n" + usual + ",1\n" + late + ",1\n");
        assertThat(cells(table.column("x"))[rows - 2]).isEqualTo(cells(few.column("x"))[1]);
        assertThat(cells(table.column("x"))[0]).isEqualTo(cells(few.column("x"))[0]);
    }

    @Test
    void aDoubtFarDownIsToldToo() {
        String text =
                IntStream.rangeClosed(1, 30_000)
                        .mapToObj(
                                row ->
                                        (row == 29_000 ? "NA" : "EU")
                                                + ","
                                                + (row == 29_001 ? " b" : "k" + row))
                        .collect(Collectors.joining("\n"));

        assertThat(doubts(read("few,many\n" + text + "\n")))
                .containsExactly(
                        "Column 'few' holds the text 'NA' once. missing(\"NA\") reads it as"
                                + " missing",
                        "Column 'many' has blanks around 1 of its texts, which were kept. trim()"
                                + " cuts them");
    }

    @Test
    void manyRowsOfFewTextsAndOfManyComeBackInTheirOrder() {
        int rows = 60_000;
        List<String> few = IntStream.range(0, rows).mapToObj(row -> "w" + row % 7).toList();
        String text =
                IntStream.range(0, rows)
                        .mapToObj(
                                row ->
                                        row
                                                + ","
                                                + few.get(row)
                                                + ",name "
                                                + row
                                                + ","
                                                + (row % 3 == 0 ? "" : "x"))
                        .collect(Collectors.joining("\n"));

        Table table = read("n,few,many,gaps\n" + text + "\n");

        assertThat(table.intColumn("n").asList())
                .isEqualTo(IntStream.range(0, rows).boxed().toList());
        assertThat(table.stringColumn("few").asList()).isEqualTo(few);
        assertThat(table.stringColumn("many").get(59_999)).isEqualTo("name 59999");
        assertThat(table.stringColumn("gaps").countMissing()).isEqualTo(20_000);
    }
}
