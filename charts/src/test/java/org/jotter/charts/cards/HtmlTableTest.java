package org.jotter.charts.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTableTest {

    private static HtmlTable flights() {
        return HtmlTable.builder()
                .caption("flights")
                .column("origin", "STRING")
                .column("delay", "DOUBLE")
                .column("late", "BOOLEAN")
                .row("JFK", 12.3456, true)
                .row("EWR", null, false)
                .row(null, -3.0, null)
                .build();
    }

    @Test
    void theTextTwinIsAligned() {
        assertThat(flights().text())
                .isEqualTo(
                        """
                        flights
                        origin   delay  late
                        STRING  DOUBLE  BOOLEAN
                        JFK      12.35  true
                        EWR          –  false
                        –           -3  –\
                        """);
    }

    @Test
    void theHtmlSaysTheSameInATableWithHeaders() {
        assertThat(body(flights()))
                .isEqualTo(
                        """
                        <table>
                        <caption style="text-align:left">flights</caption>
                        <thead>
                        <tr><th scope="col" style="text-align:left">origin<br><span class="q">STRING</span></th><th scope="col" style="text-align:right" class="n">delay<br><span class="q">DOUBLE</span></th><th scope="col" style="text-align:left">late<br><span class="q">BOOLEAN</span></th></tr>
                        </thead>
                        <tbody>
                        <tr><td style="text-align:left">JFK</td><td style="text-align:right" class="n">12.35</td><td style="text-align:left">true</td></tr>
                        <tr><td style="text-align:left">EWR</td><td style="text-align:right" class="n"><span class="q">–</span></td><td style="text-align:left">false</td></tr>
                        <tr><td style="text-align:left"><span class="q">–</span></td><td style="text-align:right" class="n">-3</td><td style="text-align:left"><span class="q">–</span></td></tr>
                        </tbody>
                        </table>
                        </div>
                        """);
    }

    private static String body(HtmlTable table) {
        return table.html().substring(table.html().indexOf("<table"));
    }

    @Test
    void theStyleSheetTouchesNothingButTheTableAndSetsNoColourOfLetters() {
        String style = flights().html();
        style = style.substring(style.indexOf("<style>") + 8, style.indexOf("</style>"));
        for (String rule : style.strip().lines().toList()) {
            assertThat(rule).startsWith(".jotter-table");
        }
        assertThat(style).doesNotContain("color:#").doesNotContain("url(");
    }

    @Test
    void ofManyRowsTheFirstAndLastShowAndOnlyTheseAreRead() {
        AtomicInteger read = new AtomicInteger();
        HtmlTable table =
                HtmlTable.builder()
                        .columns("id")
                        .maxRows(4)
                        .rows(
                                1_000_000,
                                i -> {
                                    read.incrementAndGet();
                                    return List.of(i);
                                })
                        .build();
        assertThat(table.text())
                .isEqualTo(
                        """
                            id
                             0
                             1
                        ... 999,996 more rows ...
                        999998
                        999999\
                        """);
        assertThat(table.html())
                .contains(
                        "<tr><td style=\"text-align:left\" class=\"q\" colspan=\"1\">999,996 more"
                                + " rows</td></tr>");
        assertThat(read).hasValue(4);
    }

    private static String rows(int count, int maxRows) {
        HtmlTable.Builder table = HtmlTable.builder().columns("i").maxRows(maxRows);
        IntStream.range(0, count).forEach(table::row);
        return table.build().text();
    }

    /** Trials D4: the line that tells what is left out takes as much room as a row. */
    @ParameterizedTest
    @CsvSource({"10,10", "11,10", "12,10", "22,20", "4,2"})
    void D4_aRowOrTwoAreNeverLeftOut(int count, int maxRows) {
        assertThat(rows(count, maxRows)).doesNotContain("more").hasLineCount(count + 1);
    }

    @Test
    void D4_fromThreeOnTheyAreLeftOut() {
        assertThat(rows(13, 10)).contains("... 3 more rows ...").hasLineCount(12);
    }

    @Test
    void twentyRowsShowUnlessTold() {
        HtmlTable.Builder builder = HtmlTable.builder().columns("i");
        IntStream.range(0, 23).forEach(builder::row);
        assertThat(builder.build().text()).contains("... 3 more rows ...");
    }

    @Test
    void D4_aColumnOrTwoAreNeverLeftOut() {
        HtmlTable.Builder table = HtmlTable.builder().maxRows(2);
        IntStream.range(0, 102).forEach(i -> table.column("c" + i));
        assertThat(table.build().text()).contains("c101").doesNotContain("more column");
    }

    @Test
    void looks_aValueCanBeSetOff() {
        HtmlTable table =
                HtmlTable.builder()
                        .columns("run", "status", "auc")
                        .row(
                                Marked.link("3f2a", "http://127.0.0.1:5000/#/r?a=1&b=2"),
                                Marked.of("FINISHED", Tone.GOOD),
                                Marked.best(0.98765))
                        .row("77aa", Marked.of("FAILED", Tone.BAD), 0.5)
                        .build();
        assertThat(table.text())
                .isEqualTo(
                        """
                        run   status         auc
                        3f2a  FINISHED  0.9877 *
                        77aa  FAILED         0.5\
                        """);
        assertThat(body(table))
                .contains(
                        "<a href=\"http://127.0.0.1:5000/#/r?a=1&amp;b=2\""
                                + " rel=\"noopener\">3f2a</a>")
                .contains("<span style=\"color:#2f9e5b\">●</span> FINISHED")
                .contains("<strong>0.9877</strong>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Marked.link("3f2a", "javascript:alert(1)"));
    }

    @Test
    void aLongCellIsCutAndItsWholeTextIsTheToolTip() {
        String whole = "The whole text of this cell\nis longer than \"forty\" letters";
        HtmlTable table = HtmlTable.builder().columns("note").row(whole).build();
        assertThat(table.text()).isEqualTo("note\nThe whole text of this cell is longer t…");
        assertThat(table.html())
                .contains(
                        "<td style=\"text-align:left\" title=\"The whole text of this cell&#10;is"
                            + " longer than &quot;forty&quot; letters\">The whole text of this cell"
                            + " is longer t…</td>");
    }

    @Test
    void aLongerCellLimitShowsMoreAndWraps() {
        String reason = "It holds registered models, but it tracks no experiments by itself";
        HtmlTable table = HtmlTable.builder().maxCellLength(66).columns("why").row(reason).build();
        assertThat(table.text()).isEqualTo("why\n" + reason);
        assertThat(body(table))
                .startsWith("<table class=\"w\">\n")
                .contains("<td style=\"text-align:left\">" + reason + "</td>");

        HtmlTable shorter = HtmlTable.builder().maxCellLength(9).columns("why").row(reason).build();
        assertThat(shorter.text()).isEqualTo("why\nIt holds…");
        assertThat(body(shorter)).startsWith("<table>\n");
    }

    @Test
    void aTableOfLongCellsStaysUnderAHundredKilobytesAllTheSame() {
        List<String> row = Collections.nCopies(50, "\"".repeat(100_000));
        HtmlTable.Builder builder = HtmlTable.builder().maxCellLength(100_000);
        IntStream.range(0, 50).forEach(i -> builder.column("c"));
        HtmlTable table = builder.rows(500, i -> row).build();
        assertThat(table.html().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(HtmlTable.MOST_BYTES);
    }

    @Test
    void aColumnCanSayHowItsValuesAreShown() {
        HtmlTable table =
                HtmlTable.builder()
                        .column(
                                Column.of("share")
                                        .withFormat(v -> Math.round(100 * (double) v) + "%"))
                        .column(Column.of("id").withAlignment(Column.Alignment.LEFT))
                        .column(Column.of("when").withAlignment(Column.Alignment.RIGHT))
                        .row(0.5, 7, "today")
                        .row(null, 12_345, "yesterday")
                        .build();
        assertThat(table.text())
                .isEqualTo(
                        """
                        share  id          when
                          50%  7          today
                            –  12345  yesterday\
                        """);
    }

    @Test
    void hostileCellsAndNamesAreSafe() {
        String hostile = "</td><script>alert('x')</script>\u001b[0m";
        String html =
                HtmlTable.builder()
                        .caption(hostile)
                        .column(hostile, hostile)
                        .row(hostile)
                        .build()
                        .html();
        assertThat(html).doesNotContain("<script").doesNotContain("\u001b");
        assertThat(html).contains("&lt;script&gt;");
    }

    @Test
    void theWidestTableStaysUnderAHundredKilobytes() {
        List<String> row = Collections.nCopies(1_000, "\"".repeat(100_000));
        HtmlTable.Builder builder = HtmlTable.builder().caption("\"".repeat(100_000)).maxRows(500);
        IntStream.range(0, 1_000).forEach(i -> builder.column("\"".repeat(100), "\"".repeat(100)));
        HtmlTable table = builder.rows(1_000_000, i -> row).build();
        assertThat(table.html().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(HtmlTable.MOST_BYTES);
        assertThat(table.text()).contains("more rows").endsWith("\n992 more columns");
    }

    @Test
    void aTableWithoutRowsShowsItsColumns() {
        assertThat(HtmlTable.builder().columns("name", "type").build().text())
                .isEqualTo("name  type");
    }

    @Test
    void aRowThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlTable.builder().columns("a", "b").row(1).build())
                .withMessage("Row 0 has 1 value; give 2, one per column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlTable.builder().row(1).build())
                .withMessage("The table has no columns; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlTable.builder().maxRows(1))
                .withMessage("maxRows is 1; give 2 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlTable.builder().maxCellLength(1))
                .withMessage("maxCellLength is 1; give 2 or more");
    }
}
