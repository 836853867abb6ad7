package org.jotter.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dd/MM/yyyy              | LOCAL_DATE
                    yyyyMMdd                | LOCAL_DATE
                    MMMM d, yyyy            | LOCAL_DATE
                    h:mm a                  | LOCAL_TIME
                    HH:mm:ss.SSS            | LOCAL_TIME
                    yyyy-MM-dd'T'HH:mm      | LOCAL_DATE_TIME
                    dd.MM.yy HH 'Uhr'       | LOCAL_DATE_TIME
                    yyyy-MM-dd HH:mm:ssXXX  | INSTANT
                    yyyy-MM-dd'T'HH:mm'Z'   | INSTANT
                    """)
    void aPatternSaysItsKind(String pattern, ColumnKind kind) {
        assertThat(TimePattern.of(pattern).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dd/mm/yyyy      | has minutes, mm, and no hour; months are MM
                    MM/yyyy         | lacks the year, the month or the day
                    HH:mm HH        | says one thing twice
                    'T'             | says no date and no time
                    yyyy-MM-dd'T    | opens a quote and never closes it
                    yyyy-MM-dd Q    | has the letter 'Q', which is not read
                    """,
            quoteCharacter = '`')
    void aPatternThatCannotBeIsRefused(String pattern, String fault) {
        assertThatThrownBy(() -> TimePattern.of(pattern))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The pattern '%s' %s. Write one such as dd/MM/yyyy or yyyy-MM-dd HH:mm:ss"
                                .formatted(pattern, fault));
    }
}
