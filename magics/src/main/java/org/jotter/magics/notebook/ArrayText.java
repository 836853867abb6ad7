package org.jotter.magics.notebook;

import java.lang.reflect.Array;

/** An array as Java's {@code Arrays.deepToString} shows it; of a long one the beginning. */
public final class ArrayText {

    private static final int MOST = 1000;

    private final StringBuilder text = new StringBuilder();
    private int room = MOST;

    private ArrayText() {}

    /** The text of any value: what is no array is its own text. */
    public static String of(Object value) {
        ArrayText array = new ArrayText();
        array.add(value);
        return array.text.toString();
    }

    private void add(Object value) {
        if (value == null || !value.getClass().isArray()) {
            text.append(value);
            room--;
            return;
        }
        int length = Array.getLength(value);
        text.append('[');
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ", ");
            if (room <= 0) {
                text.append("... %,d more".formatted(length - i));
                break;
            }
            add(Array.get(value, i));
        }
        text.append(']');
    }
}
