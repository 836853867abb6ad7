package org.jotter.magics.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Where in a magic a word stands.
 *
 * @param command the sub-command that the words before it name
 * @param valueOf the option whose value it is; empty where it is another word
 * @param position how many arguments stand before it
 * @param given the options that stand before it
 */
record Place(
        CommandSpec command, Optional<OptionSpec> valueOf, int position, List<OptionSpec> given) {

    Place {
        given = List.copyOf(given);
    }

    /** The place of the word that follows these. */
    static Place after(CommandSpec magic, List<String> words) {
        CommandSpec command = magic;
        Optional<OptionSpec> valueOf = Optional.empty();
        List<OptionSpec> given = new ArrayList<>();
        int position = 0;
        for (String word : words) {
            CommandLine sub = position == 0 ? command.subcommands().get(word) : null;
            if (valueOf.isPresent()) {
                valueOf = Optional.empty();
            } else if (sub != null) {
                command = sub.getCommandSpec();
                given.clear();
            } else if (word.startsWith("-")) {
                Optional<OptionSpec> option = option(command, word.split("=", 2)[0]);
                option.ifPresent(given::add);
                valueOf = option.filter(each -> takesNextWord(each, word));
            } else {
                position++;
            }
        }
        return new Place(command, valueOf, position, given);
    }

    private static boolean takesNextWord(OptionSpec option, String word) {
        return option.arity().max() > 0 && !word.contains("=");
    }

    static Optional<OptionSpec> option(CommandSpec command, String name) {
        return Optional.ofNullable(command.optionsMap().get(name));
    }

    /** The parameter that a bare word here is; of several in one, only the first is known. */
    Optional<ArgSpec> parameter() {
        return command.positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(position))
                .filter(parameter -> position == 0 || !isSeveral(parameter))
                .<ArgSpec>map(parameter -> parameter)
                .findFirst();
    }

    private static boolean isSeveral(PositionalParamSpec parameter) {
        return parameter.paramLabel().contains(" ");
    }

    /** The options that can be given here. */
    List<OptionSpec> options() {
        return command.options().stream()
                .filter(option -> option.isMultiValue() || !given.contains(option))
                .toList();
    }

    /** The sub-commands that can be named here. */
    List<String> subCommands() {
        return position == 0 && given.isEmpty()
                ? List.copyOf(command.subcommands().keySet())
                : List.of();
    }
}
