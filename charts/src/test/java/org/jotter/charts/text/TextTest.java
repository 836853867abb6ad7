package org.jotter.charts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void aLongTextIsCutAtItsEndAndALongNameInItsMiddle() {
        assertThat(Text.cut("weather_hourly.wind_speed", 11)).isEqualTo("weather_ho…");
        assertThat(Text.cutMiddle("weather_hourly.wind_speed", 11)).isEqualTo("weath…speed");
        assertThat(Text.cutMiddle("wind_speed", 10)).isEqualTo("wind_speed");
    }

    @Test
    void lettersOutsideTheBasicPlaneStayWhole() {
        assertThat(Text.cut("🛫🛫🛫🛫", 3)).isEqualTo("🛫🛫…");
        assertThat(Text.cutMiddle("🛫🛬🛫🛬🛫", 3)).isEqualTo("🛫…🛫");
        assertThat(Text.cut("🛫🛫🛫", 3)).isEqualTo("🛫🛫🛫");
    }

    @Test
    void controlCharactersBecomeBlanks() {
        assertThat(Text.oneLine("a\r\nb\u001b[31m")).isEqualTo("a  b [31m");
    }

    @Test
    void aBarOfASmallShareStillShows() {
        assertThat(Text.bar(0.001, 20)).isEqualTo("█");
        assertThat(Text.bar(0.5, 4)).isEqualTo("██");
        assertThat(Text.bar(0, 20)).isEmpty();
    }

    @Test
    void D17_oneThingIsNoneOfMany() {
        assertThat(Text.count(0, "row")).isEqualTo("0 rows");
        assertThat(Text.count(1, "point")).isEqualTo("1 point");
        assertThat(Text.count(12_000, "point")).isEqualTo("12,000 points");
    }
}
