package org.jotter.magics.reference;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.magics.notebook.ValueType;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What the page says of one command: what it is for, what it takes and gives, examples. */
final class CommandSection {

    private static final String TABLE_HEAD =
            """
            | argument | what it is | default |
            | --- | --- | --- |
            """;

    private CommandSection() {}

    static String of(CommandSpec command) {
        return Stream.of(
                        heading(command),
                        CommandText.description(command) + value(command),
                        arguments(command),
                        String.join(" ", CommandText.remarks(command)),
                        examples(command))
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n", "", "\n"));
    }

    private static String heading(CommandSpec command) {
        return (command.parent() == null ? "## " : "### ") + command.qualifiedName();
    }

    private static String value(CommandSpec command) {
        return ValueType.of(command.userObject().getClass())
                .map(" Gives `%s`."::formatted)
                .orElse("");
    }

    private static String arguments(CommandSpec command) {
        List<ArgSpec> arguments = new ArrayList<>(command.positionalParameters());
        command.options().stream().filter(option -> !option.usageHelp()).forEach(arguments::add);
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(ArgumentRow::of).collect(joining("\n", TABLE_HEAD, ""));
    }

    private static String examples(CommandSpec command) {
        List<String> examples = CommandText.examples(command);
        return examples.isEmpty() ? "" : "```java\n%s\n```".formatted(String.join("\n", examples));
    }
}
