package org.jotter.tables.plain;

import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/** Whole numbers of up to 18 digits, with no sign but a minus and no zero before other digits. */
final class PlainWholes {

    /** No number of 18 digits. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 18;

    private PlainWholes() {}

    static PlainCells into(Column<?> column) {
        return column instanceof IntColumn ints
                ? (bytes, from, to) -> append(ints, number(bytes, from, to))
                : (bytes, from, to) -> append((LongColumn) column, number(bytes, from, to));
    }

    private static boolean append(IntColumn to, long number) {
        if (number <= Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            return false;
        }
        to.append((int) number);
        return true;
    }

    private static boolean append(LongColumn to, long number) {
        if (number == NONE) {
            return false;
        }
        to.append(number);
        return true;
    }

    private static long number(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        int first = negative ? from + 1 : from;
        if (first == to || (bytes[first] == '0' && (negative || to - first > 1))) {
            return NONE;
        }
        long number = digits(bytes, first, to);
        return negative && number != NONE ? -number : number;
    }

    /** The number of these digits, which may begin with zeros; {@link #NONE} where one is none. */
    static long digits(byte[] bytes, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return NONE;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
