package org.jotter.charts.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class DarkTwinsTest {

    private static final Color[] HEAT = {Color.WHITE, Color.YELLOW, Color.RED};

    @Test
    void lightAndDarkGraysChangePlaces() {
        DarkTwins twins = DarkTwins.ofSeries();
        assertThat(Luminance.contrast(twins.apply(new Color(0xeeeeee)), Color.BLACK)).isLessThan(2);
        assertThat(Luminance.contrast(twins.apply(new Color(0x222222)), Color.BLACK))
                .isGreaterThan(10);
    }

    @Test
    void aColorOfTheUsersKeepsItsHueAndReadsOnTheDarkCard() {
        Color navy = new Color(0x000080);
        Color twin = DarkTwins.ofSeries().apply(navy);
        assertThat(twin.getBlue()).isGreaterThan(twin.getRed()).isGreaterThan(twin.getGreen());
        assertThat(Luminance.contrast(twin, new Color(0x16191d))).isGreaterThan(3);
    }

    @Test
    void transparencyStays() {
        assertThat(DarkTwins.ofSeries().apply(HouseColors.faint(HouseColors.series(0), 45)))
                .isEqualTo(HouseColors.faint(new Color(0x5b9bff), 45));
    }

    @Test
    void aColorOnTheRampIsAsFarAlongTheDarkRamp() {
        DarkTwins twins = DarkTwins.ofNumbers(HouseColors.ramp());
        assertThat(twins.apply(HouseColors.onRamp(0))).isEqualTo(HouseColors.onDarkRamp(0));
        assertThat(twins.apply(HouseColors.onRamp(0.5))).isEqualTo(HouseColors.onDarkRamp(0.5));
        Color oneOff = new Color(HouseColors.onRamp(0.3).getRGB() - 1);
        assertThat(twins.apply(oneOff).getBlue())
                .isCloseTo(HouseColors.onDarkRamp(0.3).getBlue(), within(2));
    }

    @Test
    void anotherRampIsTurnedRoundSoThatLittleStaysNearTheCard() {
        DarkTwins twins = DarkTwins.ofNumbers(HEAT);
        Color card = twins.apply(HouseColors.CARD);
        assertThat(Luminance.contrast(twins.apply(HEAT[1]), card)).isLessThan(3);
        assertThat(Luminance.contrast(twins.apply(HEAT[2]), card)).isGreaterThan(3);
    }

    @Test
    void okLabGivesBackTheColorThatItTook() {
        for (int rgb : new int[] {0, 0xffffff, 0x2a6fdb, 0xdf6b0b, 0x808080}) {
            assertThat(OkLab.of(new Color(rgb)).color(255)).isEqualTo(new Color(rgb));
        }
        assertThat(OkLab.of(Color.WHITE).lightness()).isCloseTo(1, within(1e-4));
        assertThat(OkLab.of(Color.RED).lightness()).isCloseTo(0.628, within(1e-3));
    }
}
