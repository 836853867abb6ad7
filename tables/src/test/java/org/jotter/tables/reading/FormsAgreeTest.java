package org.jotter.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jotter.tables.cells.CellCollector;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.duck.Duck;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.Sql;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.Column;

/**
 * What DuckDB makes of a text in a whole column, and what a reading makes of it later, one by one,
 * is the same: for texts that somebody thought of and for a thousand that nobody did.
 */
class FormsAgreeTest {

    private static final int RANDOM_TEXTS = Boolean.getBoolean("jotter.long") ? 20_000 : 1_000;

    @TempDir Path home;

    static Stream<Form> forms() {
        return Stream.of(
                new TextForm(),
                TruthForm.TRUE_FALSE,
                TruthForm.YES_NO,
                WholeForm.ofLongs("", false),
                WholeForm.ofLongs("", true),
                WholeForm.ofLongs(",", false),
                WholeForm.ofLongs("", false).signed(),
                new DecimalForm(".", "", false),
                new DecimalForm(".", "", true),
                new DecimalForm(",", "", false),
                new DecimalForm(",", ".", false),
                new DecimalForm(".", "'", false),
                TimeForm.of("yyyy-MM-dd", ""),
                TimeForm.of("HH:mm", ""),
                TimeForm.of("HH:mm:ss.SSS", ""),
                TimeForm.of("yyyy-MM-dd'T'HH:mm:ss", ""),
                TimeForm.of(
                        List.of("yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.SSS"), ""),
                TimeForm.of("yyyy-MM-dd'T'HH:mm:ss'Z'", ""),
                TimeForm.of(List.of("yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssxxx"), ""),
                TimeForm.of("yyyy-MM-dd'T'HH:mm:ss", "Europe/Berlin"),
                TimeForm.of(
                        List.of("yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssxxx"),
                        "Europe/Berlin"),
                TimeForm.of("dd/MM/yyyy", ""),
                TimeForm.of("MM/dd/yyyy h:mm a", ""),
                TimeForm.of("dd.MM.yyyy HH:mm", ""),
                TimeForm.of("dd/MM/yy", ""),
                TimeForm.of("MMM d, yyyy", ""),
                TimeForm.of("MMMM d yyyy", ""),
                TimeForm.of("d-MMM-yyyy", ""),
                TimeForm.of("yyyyMMdd", ""),
                TimeForm.of("EEE MMM d yyyy", ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTextMeansTheSameInDuckDbAndInJava(Form form) {
        List<String> texts = List.copyOf(texts(form));

        List<Optional<Object>> inDuckDb = inDuckDb(form, texts);

        for (int i = 0; i < texts.size(); i++) {
            Optional<Object> inJava = form.value(texts.get(i));
            if (inDuckDb.get(i).isEmpty() && isOfAnotherIsoWay(form, texts.get(i))) {
                continue;
            }
            assertThat(inDuckDb.get(i))
                    .as("'%s' as %s", texts.get(i), form.inWords())
                    .isEqualTo(inJava);
        }
        assertThat(inDuckDb).as(form.inWords()).anyMatch(Optional::isPresent);
    }

    /** A column is asked in DuckDB for the ways that were seen; a reading takes them all. */
    private static boolean isOfAnotherIsoWay(Form form, String text) {
        return form instanceof TimeForm times
                && times.isIso()
                && times.patterns().stream().noneMatch(way -> TimeForm.matches(way, text))
                && IsoPatterns.list().stream().anyMatch(way -> TimeForm.matches(way, text));
    }

    private List<Optional<Object>> inDuckDb(Form form, List<String> texts) {
        try (Duck duck = new Duck("DuckDB", () -> home.resolve("duckdb"))) {
            return duck.with(
                    session -> {
                        session.execute(
                                "CREATE TEMP TABLE t AS SELECT * FROM (VALUES %s) v(x)"
                                        .formatted(Sql.list(texts, x -> "(" + Sql.text(x) + ")")));
                        return values(session, form, texts.size());
                    });
        }
    }

    private static List<Optional<Object>> values(DuckSession session, Form form, int rows)
            throws java.sql.SQLException {
        CellCollector fits = ColumnKind.BOOLEAN.collector(rows);
        CellCollector values = form.kind().collector(rows);
        session.collect(
                "SELECT %s, %s FROM (SELECT x, %s AS v FROM t)"
                        .formatted(
                                form.sqlFits("x", "v"),
                                form.kind().readable("v"),
                                form.sqlValue("x")),
                List.of(fits, values));
        BooleanColumn fitting = (BooleanColumn) fits.column("fits");
        Column<?> read = values.column("value");
        List<Optional<Object>> found = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            assertThat(fitting.isMissing(row)).isFalse();
            found.add(fitting.get(row) ? Optional.ofNullable(read.get(row)) : Optional.empty());
        }
        return found;
    }

    /** No text of a form is empty or has blanks around it: those are dealt with before. */
    private static Set<String> texts(Form form) {
        Set<String> texts = new LinkedHashSet<>(KNOWN);
        Random random = new Random(form.hashCode());
        String letters = "0123456789" + "0123456789" + "+-.,:/'_eETZ aAmpJnMyUTC日";
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            String from = KNOWN.get(random.nextInt(KNOWN.size()));
            text.append(from);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                char letter = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, letter);
                    case 1 -> text.insert(at, letter);
                    default -> text.deleteCharAt(at);
                }
                if (text.isEmpty()) {
                    text.append('0');
                }
            }
            texts.add(text.toString());
        }
        texts.removeIf(text -> text.isEmpty() || !text.equals(text.strip()));
        return texts;
    }

    private static final List<String> KNOWN =
            List.of(
                    "0",
                    "1",
                    "-1",
                    "+7",
                    "-0",
                    "007",
                    "-007",
                    "00",
                    "0.5",
                    "00.5",
                    "1.5",
                    ".5",
                    "5.",
                    "-.5",
                    "1e5",
                    "1E-3",
                    "1e400",
                    "1e2",
                    "2e2",
                    "9.99",
                    "99.5",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "9223372036854775807",
                    "92233720368547758080",
                    "123456789012345678",
                    "1_000",
                    "0x1F",
                    "1,5",
                    "1,234",
                    "1,234,567",
                    "1.234,56",
                    "1'234'567.5",
                    "12,34,567",
                    "1,234.5",
                    "0,234",
                    "NaN",
                    "nan",
                    "inf",
                    "-Infinity",
                    "true",
                    "TRUE",
                    "True",
                    "tRuE",
                    "false",
                    "t",
                    "F",
                    "yes",
                    "No",
                    "on",
                    "OFF",
                    "y",
                    "1.0",
                    "x",
                    "NA",
                    "né 日本",
                    "a'b",
                    "2024-01-05",
                    "2024-1-5",
                    "2024-02-30",
                    "2024-02-29",
                    "2023-02-29",
                    "24-01-05",
                    "0024-01-05",
                    "12024-01-05",
                    "2024/01/05",
                    "20240105",
                    "2024-01-05T10:00:00",
                    "2024-01-05 10:00:00",
                    "2024-01-05T10:00",
                    "2024-01-05 10:00",
                    "2024-01-05 10:00:00.5",
                    "2024-01-05T10:00:00.123456",
                    "2024-01-05T10:00:00.123456789",
                    "2024-01-05T24:00:00",
                    "2024-01-05T23:59:59",
                    "2024-01-05T10:00:00Z",
                    "2024-01-05T10:00:00z",
                    "2024-01-05T10:00:00+02:00",
                    "2024-01-05T10:00:00+0200",
                    "2024-01-05T10:00:00-05",
                    "2024-01-05T10:00:00 UTC",
                    "2024-07-05T10:00:00",
                    "2024-03-31T03:30:00",
                    "10:15",
                    "10:15:07",
                    "10:15:07.5",
                    "1:05",
                    "24:00",
                    "23:60",
                    "05/01/2024",
                    "5/1/2024",
                    "31/12/2024",
                    "12/31/2024",
                    "32/01/2024",
                    "05/01/24",
                    "05/01/70",
                    "05/01/69",
                    "05/01/68",
                    "12/31/2024 1:15 PM",
                    "12/31/2024 13:15 PM",
                    "12/31/2024 12:00 am",
                    "12/31/2024 0:15 AM",
                    "05.01.2024 10:15",
                    "Jan 1, 2000",
                    "jan 1, 2000",
                    "January 1, 2000",
                    "January 1 2000",
                    "May 5 2000",
                    "MAY 05 2000",
                    "Sept 1 2000",
                    "5-Jan-2024",
                    "05-JAN-2024",
                    "Fri Jan 5 2024",
                    "Mon Jan 5 2024",
                    "infinity",
                    "epoch",
                    "2024-01-05 BC",
                    "9999-12-31",
                    "1000-01-01",
                    "0999-12-31");
}
