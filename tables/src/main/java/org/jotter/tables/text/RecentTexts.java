package org.jotter.tables.text;

import java.util.Arrays;

/**
 * Texts that were made from bytes lately, so that one that comes again and again is made once.
 * Where few come again nothing is remembered any more.
 */
final class RecentTexts {

    private static final int SIZE = 1 << 13;
    private static final int ENOUGH = SIZE / 4;
    private static final int WORTH_IT = 8;

    private final String[] texts = new String[SIZE];
    private final byte[][] sources = new byte[SIZE][];
    private int asked;
    private int found;

    String text(byte[] bytes, int from, int to) {
        if (asked >= ENOUGH && found < asked / WORTH_IT) {
            return ColumnPart.text(bytes, from, to);
        }
        asked++;
        int place = place(bytes, from, to);
        byte[] source = sources[place];
        if (source != null && Arrays.equals(source, 0, source.length, bytes, from, to)) {
            found++;
            return texts[place];
        }
        sources[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = ColumnPart.text(bytes, from, to);
        return texts[place];
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 15)) & (SIZE - 1);
    }
}
