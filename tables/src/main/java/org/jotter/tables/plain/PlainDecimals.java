package org.jotter.tables.plain;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;

/** Numbers such as 17, -0.5 and 1.25e-7. */
final class PlainDecimals implements PlainCells {

    /** Whole numbers up to it are doubles, to the last digit. */
    private static final long LARGEST_EXACT = 1L << 53;

    /** The powers of ten that are doubles, to the last digit. */
    private static final double[] POWERS_OF_TEN =
            IntStream.rangeClosed(0, 22).mapToDouble(n -> Double.parseDouble("1e" + n)).toArray();

    private final DoubleColumn column;
    private final byte point;

    PlainDecimals(DoubleColumn column, String decimal) {
        this.column = column;
        this.point = (byte) decimal.charAt(0);
    }

    @Override
    public boolean append(byte[] bytes, int from, int to) {
        int first = bytes[from] == '-' ? from + 1 : from;
        int wholeEnd = afterDigits(bytes, first, to);
        boolean zeroLeads = wholeEnd - first > 1 && bytes[first] == '0';
        if (wholeEnd == first || zeroLeads) {
            return false;
        }
        int end = wholeEnd;
        if (end < to && bytes[end] == point) {
            end = afterDigits(bytes, end + 1, to);
            if (end == wholeEnd + 1) {
                return false;
            }
        }
        return end == to
                ? appendDigits(bytes, from, first, wholeEnd, to)
                : isExponent(bytes, end, to) && appendParsed(bytes, from, to);
    }

    private static int afterDigits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isExponent(byte[] bytes, int from, int to) {
        if ((bytes[from] | 0x20) != 'e' || from + 1 == to) {
            return false;
        }
        boolean signed = bytes[from + 1] == '-' || bytes[from + 1] == '+';
        int first = signed ? from + 2 : from + 1;
        return first < to && afterDigits(bytes, first, to) == to;
    }

    /** A quotient of two doubles that are exact is rounded once, as a parser rounds. */
    private boolean appendDigits(byte[] bytes, int from, int first, int wholeEnd, int to) {
        int fraction = Math.max(0, to - wholeEnd - 1);
        long whole = PlainWholes.digits(bytes, first, wholeEnd);
        if (fraction >= POWERS_OF_TEN.length || to - first > 18 || whole == PlainWholes.NONE) {
            return appendParsed(bytes, from, to);
        }
        long digits = whole;
        for (int i = wholeEnd + 1; i < to; i++) {
            digits = 10 * digits + (bytes[i] - '0');
        }
        if (digits > LARGEST_EXACT) {
            return appendParsed(bytes, from, to);
        }
        double number = digits / POWERS_OF_TEN[fraction];
        column.append(first > from ? -number : number);
        return true;
    }

    private boolean appendParsed(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        double number = NumberInput.parseDouble(point == '.' ? text : text.replace(',', '.'), true);
        if (!Double.isFinite(number)) {
            return false;
        }
        column.append(number);
        return true;
    }
}
