package org.jotter.tables.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jotter.tables.reading.DecimalForm;

/** What was seen of the values of a column, whatever form they have. */
final class LookedAt {

    private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{2}( .*)?");
    private static final int DIGITS_OF_LONG = 18;

    private final Set<String> words = new TreeSet<>();
    private long values;
    private long digits;
    private long codes;
    private long beyondLong;
    private long shortYears;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private String firstCode = "";
    private String firstBeyondLong = "";
    private String firstShortYear = "";

    void addWord(String word) {
        words.add(word);
    }

    void addValue(String text) {
        values++;
        shortest = Math.min(shortest, text.length());
        longest = Math.max(longest, text.length());
        if (DIGITS.matcher(text).matches()) {
            digits++;
            addDigits(text);
        } else if (SHORT_YEAR.matcher(text).matches() && shortYears++ == 0) {
            firstShortYear = text;
        }
    }

    private void addDigits(String text) {
        if (DecimalForm.isCode(text) && codes++ == 0) {
            firstCode = text;
        }
        if (text.length() > DIGITS_OF_LONG && isBeyondLong(text) && beyondLong++ == 0) {
            firstBeyondLong = text;
        }
    }

    /** The smallest long too, which Tablesaw takes for a missing cell. */
    private static boolean isBeyondLong(String digits) {
        try {
            return Long.parseLong(digits) == Long.MIN_VALUE;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Cells that are neither empty nor a word for missing. */
    long values() {
        return values;
    }

    /** The words for missing that were seen. */
    Set<String> words() {
        return words;
    }

    /** All are of digits, and some begin with a zero that a number would lose. */
    boolean areCodes() {
        return digits == values && codes > 0;
    }

    /** All are of digits, and some are larger than a long. */
    boolean areBeyondLong() {
        return digits == values && beyondLong > 0;
    }

    String firstBeyondLong() {
        return firstBeyondLong;
    }

    boolean areOfOneLength() {
        return shortest == longest;
    }

    String firstCode() {
        return firstCode;
    }

    boolean areDatesOfShortYears() {
        return values > 0 && shortYears == values;
    }

    String firstShortYear() {
        return firstShortYear;
    }
}
