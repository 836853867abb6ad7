package org.jotter.magics.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends the words of a magic's line. A kernel splits the line at spaces and knows double quotes
 * only; here a word that begins with {@code //} ends the line, one closing {@code ;} is dropped,
 * and words between single quotes become one.
 */
final class MagicWords {

    /** A word that opens a single quote: {@code 'Hourly}, {@code --note='Hourly}, {@code x='a}. */
    private static final Pattern OPENS = Pattern.compile("(?:[^'\\s]*=)?'[^']*");

    private static final Pattern QUOTED = Pattern.compile("(--[\\w-]+=)?'([^']*)'");

    private MagicWords() {}

    static List<String> mend(List<String> words) {
        return joinSingleQuotes(dropSemicolon(cutComment(words)));
    }

    private static List<String> cutComment(List<String> words) {
        boolean quoted = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!quoted && word.startsWith("//")) {
                return words.subList(0, i);
            }
            quoted = quoted ? !closes(word) : OPENS.matcher(word).matches();
        }
        return words;
    }

    private static boolean closes(String word) {
        return word.endsWith("'") || word.endsWith("';");
    }

    private static List<String> dropSemicolon(List<String> words) {
        if (words.isEmpty() || !words.get(words.size() - 1).endsWith(";")) {
            return words;
        }
        List<String> mended = new ArrayList<>(words);
        String last = mended.remove(mended.size() - 1);
        if (last.length() > 1) {
            mended.add(last.substring(0, last.length() - 1));
        }
        return mended;
    }

    private static List<String> joinSingleQuotes(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = OPENS.matcher(words.get(i)).matches() ? closing(words, i) : i;
            joined.add(unquote(String.join(" ", words.subList(i, end + 1))));
            i = end;
        }
        return joined;
    }

    /** Where the quote opened in word {@code start} closes; {@code start} where it never does. */
    private static int closing(List<String> words, int start) {
        for (int i = start + 1; i < words.size(); i++) {
            if (closes(words.get(i))) {
                return i;
            }
        }
        return start;
    }

    private static String unquote(String word) {
        Matcher quoted = QUOTED.matcher(word);
        if (!quoted.matches()) {
            return word;
        }
        String option = quoted.group(1) == null ? "" : quoted.group(1);
        return option + quoted.group(2);
    }
}
