package org.jotter.charts.look;

import java.awt.Color;

/**
 * A color by its lightness (0 to 1), its way from green to red and its way from blue to yellow, in
 * steps that look equal. The formulas are Björn Ottosson's of 2020.
 */
record OkLab(double lightness, double greenRed, double blueYellow) {

    static OkLab of(Color color) {
        double r = Luminance.linear(color.getRed());
        double g = Luminance.linear(color.getGreen());
        double b = Luminance.linear(color.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** How far from gray. */
    double chroma() {
        return Math.hypot(greenRed, blueYellow);
    }

    OkLab withLightness(double other) {
        return new OkLab(other, greenRed, blueYellow);
    }

    OkLab withChromaTimes(double factor) {
        return new OkLab(lightness, greenRed * factor, blueYellow * factor);
    }

    /** The nearest color that a screen can show, with this alpha. */
    Color color(int alpha) {
        double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
        double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
        double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
        return new Color(
                Luminance.encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                Luminance.encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                Luminance.encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
                alpha);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
