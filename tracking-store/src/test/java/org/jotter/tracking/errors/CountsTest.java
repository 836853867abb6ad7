package org.jotter.tracking.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0 rows", "1|1 row", "2|2 rows", "12000|12,000 rows", "-1|-1 rows"})
    void D17_oneThingIsNoneOfMany(long count, String words) {
        assertThat(Counts.of(count, "row")).isEqualTo(words);
    }
}
