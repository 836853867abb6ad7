package org.jotter.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void aPointInTimeIsUtcToTheSecond() {
        assertThat(Times.at(1_357_035_300_999L)).isEqualTo("2013-01-01 10:15:00");
    }

    @Test
    void aDurationIsShownInTheUnitThatFits() {
        assertThat(Times.lasting(0)).isEqualTo("0.0 s");
        assertThat(Times.lasting(400)).isEqualTo("0.4 s");
        assertThat(Times.lasting(9_940)).isEqualTo("9.9 s");
        assertThat(Times.lasting(9_999)).isEqualTo("10 s");
        assertThat(Times.lasting(12_345)).isEqualTo("12 s");
        assertThat(Times.lasting(59_999)).isEqualTo("1 min 0 s");
        assertThat(Times.lasting(185_000)).isEqualTo("3 min 5 s");
        assertThat(Times.lasting(7_800_000)).isEqualTo("2 h 10 min");
    }
}
