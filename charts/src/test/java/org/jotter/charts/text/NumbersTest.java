package org.jotter.charts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.123456, 0.1235",
        "0.95, 0.95",
        "3, 3",
        "-0.0, 0",
        "100.04, 100",
        "999.96, 1000",
        "123456.7, 123457",
        "20130101, 20130101",
        "0.00012345, 0.0001235",
        "0.000012345, 1.235e-5",
        "-1.5e300, -1.5e300",
        "1e15, 1e15",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void doublesHaveFourDigitsButNeverLessThanTheirWholePart(double value, String shown) {
        assertThat(Numbers.number(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.0001, <1%", "0.006, 1%", "0.994, 99%", "0.9999, >99%", "1, 100%"})
    void aPercentageNeverMakesAPartNothingOrTheWhole(double share, String shown) {
        assertThat(Numbers.percent(share)).isEqualTo(shown);
    }

    @Test
    void wholeNumbersAndTextStayAsTheyAre() {
        assertThat(Numbers.format(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(Numbers.format(0.1f)).isEqualTo("0.1");
        assertThat(Numbers.format(new BigDecimal("2.50000"))).isEqualTo("2.5");
        assertThat(Numbers.format("2.50000")).isEqualTo("2.50000");
        assertThat(Numbers.format(true)).isEqualTo("true");
    }
}
