package org.jotter.magics.completion;

import java.util.List;
import java.util.Optional;
import org.jotter.magics.cell.CellSource;
import org.jotter.magics.cell.MagicSpan;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of what stands under the cursor: of an option alone, else of its command. */
public final class Inspector {

    private final MagicSpecs magics;

    /** Knows these. */
    public Inspector(MagicSpecs magics) {
        this.magics = magics;
    }

    /** The help in plain text; empty where the cursor stands in Java, or in an unknown magic. */
    public Optional<String> inspect(String cell, int cursor) {
        return CellSource.magicAt(cell, cursor)
                .flatMap(
                        magic ->
                                inspect(
                                        cell.substring(
                                                magic.start(), wordEnd(cell, magic, cursor))));
    }

    private static int wordEnd(String cell, MagicSpan magic, int cursor) {
        int end = cursor;
        while (end < magic.end() && !Character.isWhitespace(cell.charAt(end))) {
            end++;
        }
        return end;
    }

    private Optional<String> inspect(String typed) {
        TypedWords words = TypedWords.of(typed + " ");
        List<String> before = words.before();
        return before.isEmpty()
                ? Optional.empty()
                : magics.of(before.get(0))
                        .map(root -> help(root, before.subList(1, before.size())));
    }

    private static String help(CommandSpec root, List<String> words) {
        Place place = Place.after(root, words);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return Place.option(place.command(), last.split("=", 2)[0])
                .map(option -> optionHelp(place.command(), option))
                .orElseGet(() -> place.command().commandLine().getUsageMessage(Ansi.OFF).strip());
    }

    private static String optionHelp(CommandSpec command, OptionSpec option) {
        Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
        Help.Layout layout = help.createDefaultLayout();
        layout.addOption(option, help.createDefaultParamLabelRenderer());
        return command.qualifiedName() + "\n" + layout.toString().stripTrailing();
    }
}
