package org.jotter.magics.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A magic's name and words. They are split at blanks; double quotes keep words together, a
 * backslash is eaten and keeps the next character from ending anything.
 */
public record MagicLine(String name, List<String> words) {

    /** What stands before a quote and within it, or a word without one; without backtracking. */
    private static final Pattern WORD =
            Pattern.compile(
                    "((?:\\\\.|[^\\s\"\\\\])*+)\"((?:\\\\.|[^\"\\\\])*+)\"?+|(?:\\\\.|[^\\s\"\\\\])++");

    public MagicLine {
        words = List.copyOf(words);
    }

    /** Splits what stands behind the percent sign. */
    public static MagicLine parse(String line) {
        List<String> words = split(line);
        String name = words.isEmpty() ? "" : words.remove(0);
        return new MagicLine(name, words);
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean quoted = word.group(2) != null;
            String text = quoted ? word.group(1) + word.group(2) : word.group();
            words.add(text.replaceAll("\\\\(.)", "$1"));
        }
        return words;
    }
}
