package org.jotter.magics.reference;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** What the annotation of a command says, as Markdown. */
final class CommandText {

    /** A line to type: a magic, with or without a variable before it, that is no sentence. */
    private static final Pattern EXAMPLE = Pattern.compile("(?:[\\w<>]+ \\w+ = )?%.*[^.]");

    /** What Markdown, or a table of it, would take for its own. */
    private static final Pattern SPECIAL = Pattern.compile("[|<*\\\\]");

    private CommandText() {}

    static String description(CommandSpec command) {
        return prose(command.usageMessage().description());
    }

    /** The lines of the footer that can be typed. */
    static List<String> examples(CommandSpec command) {
        return footer(command).stream().filter(CommandText::isExample).toList();
    }

    /** The lines of the footer that say something more. */
    static List<String> remarks(CommandSpec command) {
        return footer(command).stream()
                .filter(line -> !isExample(line))
                .map(CommandText::escaped)
                .toList();
    }

    private static List<String> footer(CommandSpec command) {
        return Arrays.stream(command.usageMessage().footer())
                .map(CommandText::unformatted)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static boolean isExample(String line) {
        return EXAMPLE.matcher(line).matches();
    }

    /** The lines of a description as one paragraph. */
    static String prose(String... lines) {
        return escaped(
                Arrays.stream(lines)
                        .map(CommandText::unformatted)
                        .collect(Collectors.joining(" ")));
    }

    /** picocli formats every line, so that a percent sign stands there twice. */
    private static String unformatted(String line) {
        return line.replace("%%", "%");
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
