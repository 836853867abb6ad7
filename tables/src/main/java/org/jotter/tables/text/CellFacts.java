package org.jotter.tables.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a user may want to know of the cells of a column, counted while they are read. */
final class CellFacts {

    private static final Pattern FINER_THAN_MILLIS = Pattern.compile(".*[.][0-9]{3}[0-9]*[1-9].*");

    private final Map<String, Long> words = new TreeMap<>();
    private long blanks;
    private long finer;

    /** A text that in another column would mean a missing value. */
    void addWord(String word) {
        words.merge(word, 1L, Long::sum);
    }

    /** A text with blanks around it. */
    void addBlanks() {
        blanks++;
    }

    void addTime(String text) {
        if (text.indexOf('.') >= 0 && FINER_THAN_MILLIS.matcher(text).matches()) {
            finer++;
        }
    }

    void addAll(CellFacts more) {
        more.words.forEach((word, count) -> words.merge(word, count, Long::sum));
        blanks += more.blanks;
        finer += more.finer;
    }

    Map<String, Long> words() {
        return words;
    }

    long blanks() {
        return blanks;
    }

    /** How many times say more than a millisecond. */
    long finerThanMillis() {
        return finer;
    }
}
