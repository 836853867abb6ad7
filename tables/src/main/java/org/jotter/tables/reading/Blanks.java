package org.jotter.tables.reading;

/** Blanks around a text: spaces and tabs. */
public final class Blanks {

    private static final String SIGNS = " \t";

    private Blanks() {}

    public static boolean areAround(String text) {
        return !text.isEmpty()
                && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    public static String cut(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char sign) {
        return SIGNS.indexOf(sign) >= 0;
    }
}
