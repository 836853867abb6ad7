package org.jotter.charts.svg;

import java.awt.Color;
import java.util.Arrays;
import org.jotter.charts.recording.Mark.Dots;

/**
 * Dots as a path of lines without length and with round ends. A crowd is written in four layers,
 * half transparent: where dots of several layers meet they darken, so that density shows.
 */
final class SvgDots {

    private static final int LAYERS = 4;
    private static final int FEW = 60;
    private static final int OPAQUE = 255;

    /** A dot of a crowd stands on half pixels. */
    private static final int COARSE = 2;

    private SvgDots() {}

    static void write(Dots dots, SvgColors colors, StringBuilder out) {
        int layers = dots.isCrowd() ? LAYERS : 1;
        Color color = dots.isCrowd() ? crowded(dots.color()) : dots.color();
        for (int layer = 0; layer < layers; layer++) {
            out.append("<path fill='none'").append(colors.stroke(color));
            out.append(" stroke-linecap='round' stroke-width='");
            out.append(SvgPath.units(dots.diameter())).append("' d='");
            path(places(dots, layer, layers), out);
            out.append("'/>");
        }
    }

    private static Color crowded(Color color) {
        return color.getAlpha() < OPAQUE
                ? color
                : new Color(color.getRed(), color.getGreen(), color.getBlue(), Dots.CROWD_ALPHA);
    }

    /** The places of a layer's dots; of a crowd in an order that makes short steps. */
    private static long[] places(Dots dots, int layer, int layers) {
        int grid = layers > 1 ? COARSE : 1;
        long[] places = new long[(dots.centers().size() - layer + layers - 1) / layers];
        for (int i = 0; i < places.length; i++) {
            int dot = layer + i * layers;
            places[i] =
                    place(onGrid(dots.centers().x(dot), grid), onGrid(dots.centers().y(dot), grid));
        }
        if (places.length > FEW) {
            Arrays.sort(places);
        }
        return places;
    }

    private static int onGrid(double pixels, int grid) {
        return SvgPath.units(pixels / grid) * grid;
    }

    private static long place(int x, int y) {
        return (long) x << Integer.SIZE | (y & 0xffffffffL);
    }

    /** Of dots in one place the first. */
    private static void path(long[] places, StringBuilder out) {
        SvgPath path = new SvgPath(out);
        for (int i = 0; i < places.length; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                path.dot((int) (places[i] >> Integer.SIZE), (int) places[i]);
            }
        }
    }
}
