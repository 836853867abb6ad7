package org.jotter.magics.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A magic's name and words, split as JJava splits them: at spaces, double quotes keep words
 * together, a backslash is eaten and keeps the next character from ending anything.
 */
record MagicLine(String name, List<String> words) {

    /** What stands before a quote and within it, or a word without one. */
    private static final Pattern WORD =
            Pattern.compile(
                    "((?:\\\\.|[^\\s\"\\\\])*)\"((?:\\\\.|[^\"\\\\])*)\"?|(?:\\\\.|[^\\s\"\\\\])+");

    /** Magic lines of a cell: what stands before the percent sign, and after it. */
    private static final Pattern MAGIC = Pattern.compile("(\\s*|[^%\"]*=\\s*)%(\\w.*)");

    static MagicLine parse(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean quoted = word.group(1) != null;
            String text = quoted ? word.group(1) + word.group(2) : word.group();
            words.add(text.replaceAll("\\\\(.)", "$1"));
        }
        String name = words.isEmpty() ? "" : words.remove(0);
        return new MagicLine(name, List.copyOf(words));
    }

    /** The line as Java, where it holds a magic; else the line itself. */
    static String toJava(String line) {
        Matcher magic = MAGIC.matcher(line);
        return magic.matches()
                ? "%s%s.lineMagic(\"%s\");"
                        .formatted(
                                magic.group(1),
                                JShellNotebook.class.getName(),
                                magic.group(2).replace("\\", "\\\\").replace("\"", "\\\""))
                : line;
    }
}
