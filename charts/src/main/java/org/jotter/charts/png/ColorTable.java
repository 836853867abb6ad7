package org.jotter.charts.png;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A number for each color of a picture, without an object per color. */
final class ColorTable {

    private static final int FREE = -1;

    private int[] colors = new int[1024];
    private int[] values = new int[1024];
    private int size;

    ColorTable() {
        Arrays.fill(colors, FREE);
    }

    /** Adds to the color's number, which is 0 at first. */
    void add(int color, int value) {
        if (2 * size > colors.length) {
            grow();
        }
        int place = place(color);
        if (colors[place] == FREE) {
            colors[place] = color;
            size++;
        }
        values[place] += value;
    }

    /** The color's number; 0 for one that was never added. */
    int get(int color) {
        return values[place(color)];
    }

    /** The colors, the one with the highest number first. */
    int[] colorsByValue() {
        return IntStream.range(0, colors.length)
                .filter(place -> colors[place] != FREE)
                .boxed()
                .sorted(
                        Comparator.comparing((Integer place) -> -values[place])
                                .thenComparing(place -> colors[place]))
                .mapToInt(place -> colors[place])
                .toArray();
    }

    private int place(int color) {
        int mask = colors.length - 1;
        int place = ((color * 0x9e3779b9) >>> 8) & mask;
        while (colors[place] != color && colors[place] != FREE) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        int[] before = colors;
        int[] numbers = values;
        colors = new int[2 * before.length];
        values = new int[2 * before.length];
        size = 0;
        Arrays.fill(colors, FREE);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                add(before[i], numbers[i]);
            }
        }
    }
}
