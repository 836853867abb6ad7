package org.jotter.magics.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a magic's line up to the cursor, as {@code MagicLine} and {@code MagicWords} will
 * split the whole.
 *
 * @param before the words before the one that is typed, the magic's name first
 * @param word what is typed of the last one, without quotes; "" where a new one begins
 * @param start where in the line the last one begins, an opening quote included
 * @param quote the quote that is open, or {@link #NONE}
 */
record TypedWords(List<String> before, String word, int start, char quote) {

    /** No quote is open. */
    static final char NONE = '\0';

    TypedWords {
        before = List.copyOf(before);
    }

    static TypedWords of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        char quote = NONE;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean blank = c == ' ' || c == '\t';
            if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                begun = true;
            } else if (c == quote) {
                quote = NONE;
            } else if (quote == NONE && opens(c, word)) {
                quote = c;
                begun = true;
            } else if (blank && quote == NONE) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
                start = i + 1;
            } else {
                word.append(c);
                begun = true;
            }
        }
        return new TypedWords(words, word.toString(), start, quote);
    }

    /** A double quote opens anywhere, a single one at the beginning of a word or a value. */
    private static boolean opens(char c, CharSequence word) {
        boolean atValue = word.length() == 0 || word.charAt(word.length() - 1) == '=';
        return c == '"' || (c == '\'' && atValue);
    }

    /** The option of {@code --option=value}, or "". */
    String optionWithin() {
        return word.startsWith("--") && word.contains("=")
                ? word.substring(0, word.indexOf('='))
                : "";
    }

    boolean isQuoted() {
        return quote != NONE;
    }
}
