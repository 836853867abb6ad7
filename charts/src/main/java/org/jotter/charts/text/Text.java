package org.jotter.charts.text;

import java.util.Arrays;
import java.util.Locale;

/** What plain text needs: one line, a bounded length, bars made of letters. */
public final class Text {

    /** Stands where there is no value. */
    public static final String NOTHING = "\u2013";

    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final char ELLIPSIS = '…';

    private Text() {}

    /** {@code "1 row"}, {@code "2 rows"}, {@code "12,000 rows"}: the noun is of one thing. */
    public static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** The text with every control character (line breaks too) as a space. */
    public static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text on one line in at most {@code limit} characters; the last is … where it was cut. */
    public static String cut(String text, int limit) {
        // looks at no more than it shows: a cell may hold megabytes
        String start = text.substring(0, Math.min(text.length(), 2 * limit + 2));
        if (length(start) <= limit) {
            return oneLine(start);
        }
        return oneLine(start.substring(0, start.offsetByCodePoints(0, limit - 1))) + ELLIPSIS;
    }

    /** As {@link #cut}, but from the middle: names that begin alike differ at their end. */
    public static String cutMiddle(String text, int limit) {
        if (text.length() <= limit || length(text) <= limit) {
            return oneLine(text);
        }
        int tail = (limit - 1) / 2;
        String start = text.substring(0, text.offsetByCodePoints(0, limit - 1 - tail));
        String end = text.substring(text.offsetByCodePoints(text.length(), -tail));
        return oneLine(start) + ELLIPSIS + oneLine(end);
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - length(text))) + text;
    }

    /** A bar of blocks; a share above zero shows at least one. */
    public static String bar(double share, int width) {
        return "█".repeat(share > 0 ? Math.max(1, (int) Math.round(share * width)) : 0);
    }

    /** One letter per column for how high the last finite value of that column stands. */
    public static String sparkline(double[] values, int width) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        int columns = Math.min(width, values.length);
        StringBuilder line = new StringBuilder(columns);
        for (int i = 1; i <= columns; i++) {
            double value = values[(int) ((long) i * values.length / columns) - 1];
            line.append(Double.isFinite(value) ? level(value, low, high) : ' ');
        }
        return line.toString();
    }

    private static char level(double value, double low, double high) {
        double share = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
        return LEVELS.charAt((int) Math.min(LEVELS.length() - 1, share * LEVELS.length()));
    }
}
