package org.jotter.charts.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.1: letters stand out from what is behind them by 4.5 to 1, shapes by 3 to 1. */
class HouseColorsTest {

    private static final DarkTwins TWINS = DarkTwins.ofSeries();

    static Stream<Color> letters() {
        return Stream.of(HouseColors.TEXT, HouseColors.QUIET);
    }

    static Stream<Color> shapes() {
        return Stream.concat(Arrays.stream(HouseColors.series()), Stream.of(HouseColors.AXIS));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void lettersReadOnTheCardInBothThemes(Color color) {
        assertThat(Luminance.contrast(color, HouseColors.CARD)).isGreaterThanOrEqualTo(4.5);
        assertThat(Luminance.contrast(TWINS.apply(color), TWINS.apply(HouseColors.CARD)))
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapesAreSeenOnTheCardInBothThemes(Color color) {
        assertThat(Luminance.contrast(color, HouseColors.CARD)).isGreaterThanOrEqualTo(3);
        assertThat(Luminance.contrast(TWINS.apply(color), TWINS.apply(HouseColors.CARD)))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void theRampGoesFromNearTheCardToFarFromItInBothThemes() {
        DarkTwins twins = DarkTwins.ofNumbers(HouseColors.ramp());
        double light = 0;
        double dark = 0;
        for (int i = 0; i <= 10; i++) {
            Color color = HouseColors.onRamp(i / 10.0);
            double onLight = Luminance.contrast(color, HouseColors.CARD);
            double onDark = Luminance.contrast(twins.apply(color), twins.apply(HouseColors.CARD));
            assertThat(onLight).isGreaterThan(light);
            assertThat(onDark).isGreaterThan(dark);
            light = onLight;
            dark = onDark;
        }
    }

    @Test
    void whoChangesTheSeriesColorsChangesACopy() {
        HouseColors.series()[0] = Color.BLACK;
        assertThat(HouseColors.series(0)).isEqualTo(new Color(0x2a6fdb));
        assertThat(HouseColors.series(8)).isEqualTo(HouseColors.series(0));
    }
}
