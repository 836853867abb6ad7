package org.jotter.practice.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** As {@code statsmodels} gives it: {@code proportion_confint(k, n, 0.1, method="wilson")}. */
    @ParameterizedTest
    @CsvSource({
        "4, 9, 0.218047, 0.696523",
        "0, 5, 0, 0.351117",
        "5, 5, 0.648883, 1",
        "40, 54, 0.632845, 0.825664",
        "1, 1, 0.269866, 1"
    })
    void answersTellAsMuchAsTheyCan(int right, int answered, double low, double high) {
        Interval interval = Interval.of(right, answered);
        assertThat(interval.low()).isCloseTo(low, within(1e-4));
        assertThat(interval.high()).isCloseTo(high, within(1e-4));
    }

    @Test
    void withoutAnAnswerAllIsPossible() {
        assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
    }
}
