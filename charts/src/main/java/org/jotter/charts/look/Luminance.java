package org.jotter.charts.look;

import java.awt.Color;

/** How bright a color is, after WCAG 2.1: what contrast is measured with. */
public final class Luminance {

    private Luminance() {}

    /** From 1, none, to 21, black on white. Letters want 4.5, shapes 3. */
    public static double contrast(Color a, Color b) {
        double first = of(a) + 0.05;
        double second = of(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double of(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    /** The light of a part of an sRGB color, 0 to 1. */
    static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The part of an sRGB color that gives this light. */
    static int encoded(double light) {
        double share =
                light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, share)));
    }
}
