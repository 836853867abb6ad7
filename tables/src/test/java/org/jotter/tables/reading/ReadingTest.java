package org.jotter.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Reading PEOPLE =
            new Reading(
                    "people.csv",
                    List.of(
                            new ColumnReading("continent", new TextForm(), List.of("?"), false),
                            new ColumnReading("name", new TextForm(), List.of(), true),
                            column("age", new WholeForm(ColumnKind.INTEGER, "", false)),
                            column("zip", new WholeForm(ColumnKind.LONG, "", true)),
                            column("pay", new DecimalForm(",", ".", false)),
                            column("paid", TruthForm.YES_NO),
                            column("born", TimeForm.of("dd/MM/yyyy", "")),
                            column("seen", TimeForm.of("yyyy-MM-dd HH:mm", "Europe/Berlin")),
                            column("score", new TypedForm(ColumnKind.SHORT))),
                    List.of("Column 'x' may be something else"));

    private static ColumnReading column(String name, Form form) {
        return new ColumnReading(name, form, MissingWords.USUAL, true);
    }

    @Test
    void whatWasReadIsReadAgainAsItWas() {
        assertThat(PEOPLE.column("continent").cell("NA")).contains("NA");
        assertThat(PEOPLE.column("continent").cell(" NA ")).contains(" NA ");
        assertThat(PEOPLE.column("continent").cell("?")).isEmpty();
        assertThat(PEOPLE.column("continent").cell("")).isEmpty();
        assertThat(PEOPLE.column("name").cell(" Ann ")).contains("Ann");
        assertThat(PEOPLE.column("age").cell(" 42 ")).contains(42);
        assertThat(PEOPLE.column("age").cell("NA")).isEmpty();
        assertThat(PEOPLE.column("age").cell("  ")).isEmpty();
        assertThat(PEOPLE.column("zip").cell("02134")).contains(2134L);
        assertThat(PEOPLE.column("pay").cell("1.234,56")).contains(1234.56);
        assertThat(PEOPLE.column("paid").cell("Yes")).contains(true);
        assertThat(PEOPLE.column("born").cell("5/1/2024")).contains(LocalDate.of(2024, 1, 5));
        assertThat(PEOPLE.column("seen").cell("2024-07-05 10:00"))
                .contains(Instant.parse("2024-07-05T08:00:00Z"));
        assertThat(PEOPLE.column("score").cell("7")).contains((short) 7);
    }

    @Test
    void aTextThatTheColumnCannotHoldIsRefused() {
        assertThatThrownBy(() -> PEOPLE.column("age").cell("old"))
                .isInstanceOf(JotterException.class)
                .hasMessage("Column 'age' was read as INTEGER, and 'old' is none");
        assertThatThrownBy(() -> PEOPLE.column("age").cell("2147483648"))
                .hasMessage("Column 'age' was read as INTEGER, and '2147483648' is none");
        assertThatThrownBy(() -> PEOPLE.column("score").cell("x"))
                .hasMessage("Column 'score' was read as SHORT, and 'x' is none");
    }

    @Test
    void aColumnThatWasNotReadIsNamedWithTheNearest() {
        assertThatThrownBy(() -> PEOPLE.column("agee"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "No column 'agee' was read. Did you mean 'age'? The columns are continent,"
                                + " name, age, zip, pay, paid, born, seen, score");
    }

    @Test
    void itComesBackFromJsonAsItWas() {
        assertThat(Reading.ofJson(PEOPLE.toJson())).isEqualTo(PEOPLE);
    }

    /** Models keep it: what is written today is read in every version to come. */
    @Test
    void itsJsonStaysWhatItIs() {
        Reading one =
                new Reading(
                        "x.csv",
                        List.of(
                                new ColumnReading(
                                        "born",
                                        TimeForm.of("dd/MM/yyyy", ""),
                                        List.of("NA"),
                                        true)),
                        List.of());
        assertThat(one.toJson())
                .isEqualTo(
                        """
                        {
                          "source" : "x.csv",
                          "columns" : [ {
                            "name" : "born",
                            "kind" : "LOCAL_DATE",
                            "form" : {
                              "as" : "time",
                              "kind" : "LOCAL_DATE",
                              "patterns" : [ "dd/MM/yyyy" ],
                              "zone" : ""
                            },
                            "missing" : [ "NA" ],
                            "trimmed" : true
                          } ],
                          "doubts" : [ ]
                        }\
                        """
                                .stripTrailing());
    }

    @Test
    void noJsonCanNameAClass() {
        String foreign =
                PEOPLE.toJson().replaceFirst("\"as\" : \"text\"", "\"as\" : \"java.io.File\"");
        assertThatThrownBy(() -> Reading.ofJson(foreign)).hasMessageContaining("java.io.File");
    }

    @Test
    void asTextItIsALineForEachColumn() {
        assertThat(PEOPLE.toString())
                .isEqualTo(
                        """
                        people.csv
                          continent  STRING, missing as ?
                          name       STRING, outer blanks cut
                          age        INTEGER
                          zip        LONG, leading zeros dropped
                          pay        DOUBLE, decimals by ',', thousands by '.'
                          paid       BOOLEAN, true as true/t/yes/y/on/1, false as false/f/no/n/off/0
                          born       LOCAL_DATE by dd/MM/yyyy
                          seen       INSTANT by yyyy-MM-dd HH:mm, those without a zone in Europe/Berlin
                          score      SHORT
                        ? Column 'x' may be something else\
                        """
                                .stripTrailing());
    }
}
