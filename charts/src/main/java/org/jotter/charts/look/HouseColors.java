package org.jotter.charts.look;

import java.awt.Color;
import java.util.OptionalDouble;

/** The colors of a chart, each with its dark twin. */
public final class HouseColors {

    /** A color on the light card and the one that stands for it on the dark card. */
    record Pair(Color light, Color dark) {}

    public static final Color CARD = new Color(0xffffff);
    public static final Color TEXT = new Color(0x1f2328);
    public static final Color QUIET = new Color(0x59636e);
    public static final Color AXIS = new Color(0x8b949e);
    public static final Color GRID = new Color(0xe4e8ed);

    /** The first is blue, the second orange. */
    private static final Color[] SERIES = {
        new Color(0x2a6fdb),
        new Color(0xdf6b0b),
        new Color(0x1f8f5f),
        new Color(0xc2378f),
        new Color(0x7a52cc),
        new Color(0x0d8aa5),
        new Color(0x9a6b3a),
        new Color(0xcf3a3a)
    };

    private static final Color[] DARK_SERIES = {
        new Color(0x5b9bff),
        new Color(0xf6923e),
        new Color(0x3fbf8a),
        new Color(0xec74bd),
        new Color(0xa78bfa),
        new Color(0x35bcd6),
        new Color(0xc99b67),
        new Color(0xf47174)
    };

    private static final Color[] RAMP = {
        new Color(0xf3f7fd),
        new Color(0xc6dbf7),
        new Color(0x7fb0ec),
        new Color(0x2464cc),
        new Color(0x123c82)
    };

    private static final Color[] DARK_RAMP = {
        new Color(0x1c2430),
        new Color(0x1c3a66),
        new Color(0x2460ae),
        new Color(0x5b9bff),
        new Color(0xc3dcff)
    };

    /** By so much XChart's colors of a heat map are off those of the ramp. */
    private static final int ROUNDING = 2;

    private HouseColors() {}

    /** The color of a series; after the last the first comes again. */
    public static Color series(int index) {
        return SERIES[index % SERIES.length];
    }

    /** A copy of the colors of series, in their order. */
    public static Color[] series() {
        return SERIES.clone();
    }

    /** A copy of the colors that stand for numbers, from little to much. */
    public static Color[] ramp() {
        return RAMP.clone();
    }

    /** The color on the ramp at a share from 0 to 1. */
    static Color onRamp(double share) {
        return between(RAMP, share);
    }

    static Color onDarkRamp(double share) {
        return between(DARK_RAMP, share);
    }

    /** The same color, through which {@code 255 - alpha} of what lies below is seen. */
    public static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** Where on the ramp the color is, from 0 to 1; empty where it is none of the ramp's. */
    static OptionalDouble placeOnRamp(Color color) {
        for (int low = 0; low + 1 < RAMP.length; low++) {
            double part = partOfWay(color, RAMP[low], RAMP[low + 1]);
            if (part >= 0 && part <= 1) {
                double share = (low + part) / (RAMP.length - 1);
                if (distance(onRamp(share), color) <= ROUNDING) {
                    return OptionalDouble.of(share);
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** How far along the way from one color to another the nearest to this one is. */
    private static double partOfWay(Color color, Color from, Color to) {
        double red = to.getRed() - from.getRed();
        double green = to.getGreen() - from.getGreen();
        double blue = to.getBlue() - from.getBlue();
        double along =
                (color.getRed() - from.getRed()) * red
                        + (color.getGreen() - from.getGreen()) * green
                        + (color.getBlue() - from.getBlue()) * blue;
        return along / (red * red + green * green + blue * blue);
    }

    private static int distance(Color a, Color b) {
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(
                        Math.abs(a.getGreen() - b.getGreen()),
                        Math.abs(a.getBlue() - b.getBlue())));
    }

    /** Mixed in RGB from the two nearest, as XChart mixes the colors of a heat map. */
    private static Color between(Color[] ramp, double share) {
        double at = Math.max(0, Math.min(1, share)) * (ramp.length - 1);
        int low = Math.min(ramp.length - 2, (int) at);
        double part = at - low;
        return new Color(
                mix(ramp[low].getRed(), ramp[low + 1].getRed(), part),
                mix(ramp[low].getGreen(), ramp[low + 1].getGreen(), part),
                mix(ramp[low].getBlue(), ramp[low + 1].getBlue(), part));
    }

    private static int mix(int low, int high, double part) {
        return (int) Math.round(low + (high - low) * part);
    }

    static Pair[] pairs() {
        Pair[] pairs = new Pair[5 + SERIES.length];
        pairs[0] = new Pair(CARD, new Color(0x16191d));
        pairs[1] = new Pair(TEXT, new Color(0xe8ecf1));
        pairs[2] = new Pair(QUIET, new Color(0xa3adb8));
        pairs[3] = new Pair(AXIS, new Color(0x6b7480));
        pairs[4] = new Pair(GRID, new Color(0x2b3138));
        for (int i = 0; i < SERIES.length; i++) {
            pairs[5 + i] = new Pair(SERIES[i], DARK_SERIES[i]);
        }
        return pairs;
    }
}
