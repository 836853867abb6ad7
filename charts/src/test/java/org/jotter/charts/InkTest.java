package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.1, 1.4.3: letters stand out from their background by 4.5 to 1. */
class InkTest {

    private static final double LETTERS = 4.5;

    /** The darkest shade of a confusion matrix, see MatrixChart. */
    private static final double DARKEST_SHADE = 0.45;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CARD", "GRID"})
    void everyInkReadsOnItsCardInBothThemes(Ink ink) {
        assertThat(contrast(Color.decode(ink.light), Color.decode(Ink.CARD.light)))
                .isGreaterThanOrEqualTo(LETTERS);
        assertThat(contrast(Color.decode(ink.dark), Color.decode(Ink.CARD.dark)))
                .isGreaterThanOrEqualTo(LETTERS);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLUE", "ORANGE"})
    void countsReadOnTheDarkestCellInBothThemes(Ink ink) {
        assertThat(contrast(Color.decode(Ink.TEXT.light), shade(ink.light, Ink.CARD.light)))
                .isGreaterThanOrEqualTo(LETTERS);
        assertThat(contrast(Color.decode(Ink.TEXT.dark), shade(ink.dark, Ink.CARD.dark)))
                .isGreaterThanOrEqualTo(LETTERS);
    }

    private static Color shade(String ink, String card) {
        float[] over = Color.decode(ink).getRGBColorComponents(null);
        float[] under = Color.decode(card).getRGBColorComponents(null);
        float[] mixed = new float[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = (float) (DARKEST_SHADE * over[i] + (1 - DARKEST_SHADE) * under[i]);
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }

    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        float[] rgb = color.getRGBColorComponents(null);
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
