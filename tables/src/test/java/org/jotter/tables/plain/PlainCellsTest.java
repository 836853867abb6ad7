package org.jotter.tables.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.reading.DecimalForm;
import org.jotter.tables.reading.Form;
import org.jotter.tables.reading.TimeForm;
import org.jotter.tables.reading.TruthForm;
import org.jotter.tables.reading.WholeForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.columns.Column;

/**
 * What the short way takes is what the form makes of the text, to the last bit: for texts that
 * somebody thought of and for thousands that nobody did.
 */
class PlainCellsTest {

    private static final int RANDOM_TEXTS = Boolean.getBoolean("jotter.long") ? 200_000 : 5_000;

    static Stream<Form> forms() {
        return Stream.of(
                TruthForm.TRUE_FALSE,
                new WholeForm(ColumnKind.INTEGER, "", false),
                new WholeForm(ColumnKind.INTEGER, "", true),
                new WholeForm(ColumnKind.LONG, "", false),
                new DecimalForm(".", "", false),
                new DecimalForm(".", "", true),
                new DecimalForm(",", "", false),
                TimeForm.of("yyyy-MM-dd", ""),
                TimeForm.of("yyyy-MM-dd'T'HH:mm:ss", ""),
                TimeForm.of("yyyy-MM-dd HH:mm:ss", ""),
                TimeForm.of(List.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss"), ""),
                TimeForm.of("yyyy-MM-dd'T'HH:mm:ss'Z'", ""),
                TimeForm.of("yyyy-MM-dd'T'HH:mm:ss'Z'", "Europe/Berlin"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsTakenIsWhatTheFormMakesOfTheText(Form form) {
        Column<?> column = form.kind().column("x");
        PlainCells plain = PlainCells.of(form, column);

        for (String text : texts(form)) {
            byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
            int size = column.size();
            if (plain.append(bytes, 1, bytes.length - 1)) {
                assertThat(Optional.of(column.get(size)))
                        .as("'%s' as %s", text, form.inWords())
                        .isEqualTo(form.value(text));
            }
            assertThat(column.size()).isBetween(size, size + 1);
        }
        assertThat(column.size()).as(form.inWords()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsNotTakenLeavesTheColumnAlone(Form form) {
        Column<?> column = form.kind().column("x");

        assertThat(PlainCells.of(form, column).append(new byte[] {'x'}, 0, 1)).isFalse();
        assertThat(column.size()).isZero();
    }

    /** None is empty, which is dealt with before. */
    private static Set<String> texts(Form form) {
        Set<String> texts = new LinkedHashSet<>(KNOWN);
        Random random = new Random(form.hashCode());
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            texts.add(changed(KNOWN.get(random.nextInt(KNOWN.size())), random));
            texts.add(String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(20))));
            texts.add(String.valueOf(random.nextLong() >> random.nextInt(64)));
        }
        texts.remove("");
        return texts;
    }

    private static String changed(String known, Random random) {
        String letters = "01234567890123456789+-.,:/'_eETZ aAmpJn日";
        StringBuilder text = new StringBuilder(known);
        for (int change = random.nextInt(3); change >= 0 && !text.isEmpty(); change--) {
            int at = random.nextInt(text.length());
            char letter = letters.charAt(random.nextInt(letters.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, letter);
                case 1 -> text.insert(at, letter);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    private static final List<String> KNOWN =
            List.of(
                    """
                    0|1|-1|+7|-0|007|-007|00|0.5|00.5|1.5|.5|5.|-.5|1e5|1E-3|
                    1e400|1e2|2e2|9.99|99.5|2147483647|2147483648|-2147483648|
                    9223372036854775807|92233720368547758080|123456789012345678|
                    1_000|0x1F|1,5|1,234|1,234,567|1.234,56|1'234'567.5|
                    12,34,567|1,234.5|0,234|NaN|nan|inf|-Infinity|true|TRUE|True|
                    tRuE|false|t|F|y|1.0|x|NA|né 日本|a'b|2024-01-05|2024-1-5|
                    2024-02-30|2024-02-29|2023-02-29|24-01-05|0024-01-05|
                    12024-01-05|2024/01/05|20240105|2024-01-05T10:00:00|
                    2024-01-05 10:00:00|2024-01-05T10:00|2024-01-05 10:00|
                    2024-01-05 10:00:00.5|2024-01-05T10:00:00.123456|
                    2024-01-05T10:00:00.123456789|2024-01-05T24:00:00|
                    2024-01-05T23:59:59|2024-01-05T10:00:00Z|
                    2024-01-05T10:00:00z|2024-01-05T10:00:00+02:00|
                    2024-01-05T10:00:00+0200|2024-01-05T10:00:00-05|
                    2024-01-05T10:00:00 UTC|2024-07-05T10:00:00|
                    2024-03-31T03:30:00|10:15|10:15:07|10:15:07.5|1:05|24:00|
                    23:60|05.01.2024 10:15|infinity|epoch|2024-01-05 BC|
                    9999-12-31|1000-01-01|0999-12-31
                    """
                            .replace("\n", "")
                            .split("[|]"));
}
