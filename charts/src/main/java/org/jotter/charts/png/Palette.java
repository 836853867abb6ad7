package org.jotter.charts.png;

import java.util.Arrays;

/**
 * The colors of a picture. Exact as long as there are few; of more, the ones in use most are kept
 * that differ enough from each other, and the nearest of them stands for each of the rest.
 */
final class Palette {

    /** Stands among the colors for none. */
    static final int TRANSPARENT = 0x1000000;

    /** Where the search for colors that differ begins; it ends with any that are left. */
    private static final int FIRST_GAP = 300;

    private final int[] colors;
    private final ColorTable indexes;
    private int lastColor = -1;
    private int lastIndex;

    private Palette(int[] colors, ColorTable indexes) {
        this.colors = colors;
        this.indexes = indexes;
    }

    static Palette of(int[] pixels, int most) {
        ColorTable counts = new ColorTable();
        for (int pixel : pixels) {
            counts.add(pixel, 1);
        }
        int[] used = counts.colorsByValue();
        int[] kept = used.length <= most ? used : apart(used, most);
        ColorTable indexes = new ColorTable();
        for (int color : used) {
            indexes.add(color, nearest(kept, color));
        }
        return new Palette(kept, indexes);
    }

    /**
     * The first colors that are no nearer to each other than a gap, which shrinks until all fit.
     */
    private static int[] apart(int[] used, int most) {
        int[] kept = new int[most];
        int size = 0;
        for (int gap = FIRST_GAP; size < most; gap = gap * 2 / 3) {
            for (int i = 0; i < used.length && size < most; i++) {
                if (size == 0 || distance(kept[nearest(kept, size, used[i])], used[i]) > gap) {
                    kept[size++] = used[i];
                }
            }
        }
        return kept;
    }

    private static int nearest(int[] colors, int color) {
        return nearest(colors, colors.length, color);
    }

    private static int nearest(int[] colors, int size, int color) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size && least > 0; i++) {
            int distance = distance(colors[i], color);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Squared, with green counting most, as the eye does. */
    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = ((a >> 8) & 255) - ((b >> 8) & 255);
        int blue = (a & 255) - (b & 255);
        return 2 * red * red + 4 * green * green + blue * blue;
    }

    int index(int color) {
        if (color != lastColor) {
            lastColor = color;
            lastIndex = indexes.get(color);
        }
        return lastIndex;
    }

    /** How many bits an index takes: 1, 2, 4 or 8. */
    int bits() {
        if (colors.length <= 4) {
            return colors.length <= 2 ? 1 : 2;
        }
        return colors.length <= 16 ? 4 : 8;
    }

    /** The opacity of each color up to the transparent one; empty where there is none. */
    byte[] opacities() {
        for (int i = 0; i < colors.length; i++) {
            if (colors[i] == TRANSPARENT) {
                byte[] opacities = new byte[i + 1];
                Arrays.fill(opacities, 0, i, (byte) 255);
                return opacities;
            }
        }
        return new byte[0];
    }

    byte[] bytes() {
        byte[] bytes = new byte[3 * colors.length];
        for (int i = 0; i < colors.length; i++) {
            bytes[3 * i] = (byte) (colors[i] >> 16);
            bytes[3 * i + 1] = (byte) (colors[i] >> 8);
            bytes[3 * i + 2] = (byte) colors[i];
        }
        return bytes;
    }
}
