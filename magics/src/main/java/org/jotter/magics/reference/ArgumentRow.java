package org.jotter.magics.reference;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One argument or option of a command, as a row of its table. */
final class ArgumentRow {

    /** Defaults that go without saying. */
    private static final Set<String> UNSAID = Set.of("null", "", "false", "[]", "{}");

    private ArgumentRow() {}

    static String of(ArgSpec argument) {
        return "| `%s` | %s | %s |"
                .formatted(name(argument), description(argument), without(argument));
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String names = Arrays.stream(option.names()).collect(Collectors.joining("`, `"));
            return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
        }
        return argument.arity().max() > 1 && !argument.hideParamSyntax()
                ? argument.paramLabel() + "..."
                : argument.paramLabel();
    }

    /** The help tells the default in brackets; here it has a column. */
    private static String description(ArgSpec argument) {
        return CommandText.prose(argument.description())
                .replace(" (%s)".formatted(defaultOf(argument)), "");
    }

    /** What holds where the argument is left out. */
    private static String without(ArgSpec argument) {
        if (argument.group() != null) {
            return argument.group().multiplicity().min() > 0 ? "one of these is needed" : "";
        }
        if (argument.required() || argument.hideParamSyntax()) {
            return "needed";
        }
        String value = defaultOf(argument);
        return UNSAID.contains(value) ? "" : "`%s`".formatted(value);
    }

    private static String defaultOf(ArgSpec argument) {
        return String.valueOf(argument.defaultValueString(true));
    }
}
