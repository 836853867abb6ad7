package org.jotter.magics.reference;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.magics.Magics;
import org.jotter.magics.notebook.CommandRunner;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code docs/magics.md}: every magic, sub-command, argument, option, default and example. */
public final class MagicReference {

    private static final String HEAD =
            """
            <!-- Made by ./jotter docs from the code of the magics. -->

            # The magics

            A line that begins with `%%` is a magic; a cell that begins with `%%%%` is run and tracked. `--help` after any of them shows
            what stands here. Where the value of a magic has a type, a variable on its left keeps it:
            `List<Run> runs = %%mlflow runs`. Words with blanks stand in double or single quotes.

            | magic | what it is for |
            | --- | --- |
            %s
            """;

    private MagicReference() {}

    /** Writes the page into the file that is named first. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), page());
    }

    /** The whole page in Markdown. */
    public static String page() {
        List<CommandSpec> magics =
                Magics.commands().stream()
                        .map(CommandRunner::specOf)
                        .sorted(
                                comparing(MagicReference::plainName)
                                        .thenComparing(s -> s.name().length()))
                        .toList();
        String contents =
                magics.stream().map(MagicReference::contentsRow).collect(Collectors.joining("\n"));
        return magics.stream()
                .flatMap(MagicReference::withSubCommands)
                .map(CommandSection::of)
                .collect(Collectors.joining("\n", HEAD.formatted(contents) + "\n", ""));
    }

    private static String plainName(CommandSpec magic) {
        return magic.name().replace("%", "");
    }

    private static String contentsRow(CommandSpec magic) {
        return "| %s | %s |"
                .formatted(
                        withSubCommands(magic)
                                .filter(spec -> spec.userObject() instanceof Callable)
                                .map(MagicReference::link)
                                .collect(Collectors.joining("<br>")),
                        CommandText.description(magic));
    }

    private static String link(CommandSpec spec) {
        String anchor = spec.qualifiedName().replace("%", "").replace(' ', '-');
        return "[`%s`](#%s)".formatted(spec.qualifiedName(), anchor);
    }

    private static Stream<CommandSpec> withSubCommands(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(MagicReference::withSubCommands));
    }
}
