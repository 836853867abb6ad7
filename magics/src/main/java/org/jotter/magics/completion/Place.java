package org.jotter.magics.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param arguments those that stand before it
 * @param given the options that stand before it, with their values
 */
record Place(
        CommandSpec command,
        Optional<OptionSpec> valueOf,
        List<String> arguments,
        Map<OptionSpec, String> given) {

    Place {
        arguments = List.copyOf(arguments);
        given = Map.copyOf(given);
    }

    /** The place of the word that follows these. */
    static Place after(CommandSpec magic, List<String> words) {
        CommandSpec command = magic;
        Optional<OptionSpec> valueOf = Optional.empty();
        List<String> arguments = new ArrayList<>();
        Map<OptionSpec, String> given = new LinkedHashMap<>();
        for (String word : words) {
            CommandLine sub = arguments.isEmpty() ? command.subcommands().get(word) : null;
            if (valueOf.isPresent()) {
                given.put(valueOf.get(), word);
                valueOf = Optional.empty();
            } else if (sub != null) {
                command = sub.getCommandSpec();
                given.clear();
            } else if (word.startsWith("-")) {
                String[] parts = word.split("=", 2);
                Optional<OptionSpec> option = option(command, parts[0]);
                option.ifPresent(each -> given.put(each, parts.length == 1 ? "" : parts[1]));
                valueOf = option.filter(each -> takesNextWord(each, word));
            } else {
                arguments.add(word);
            }
        }
        return new Place(command, valueOf, arguments, given);
    }

    /** The values of the options by their names. */
    Map<String, String> optionValues() {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((option, value) -> values.put(option.longestName(), value));
        return values;
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
                .filter(parameter -> parameter.index().contains(arguments.size()))
                .filter(parameter -> arguments.isEmpty() || !isSeveral(parameter))
                .<ArgSpec>map(parameter -> parameter)
                .findFirst();
    }

    private static boolean isSeveral(PositionalParamSpec parameter) {
        return parameter.paramLabel().contains(" ");
    }

    /** The options that can be given here. */
    List<OptionSpec> options() {
        return command.options().stream()
                .filter(option -> option.isMultiValue() || !given.containsKey(option))
                .toList();
    }

    /** The sub-commands that can be named here. */
    List<String> subCommands() {
        return arguments.isEmpty() && given.isEmpty()
                ? List.copyOf(command.subcommands().keySet())
                : List.of();
    }
}
