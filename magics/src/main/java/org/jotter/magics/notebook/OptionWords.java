package org.jotter.magics.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Puts a command's options in the place of the Java calls that a sentence of the API names: {@code
 * primaryKeys("date", "hour")} is written {@code --primary-keys date,hour} in a magic. Likewise of
 * the parameters of MLflow's API: {@code max_results} is {@code --limit}.
 */
final class OptionWords {

    private static final String NO_CALL = "(?<![\\w.])";
    private static final String ARGUMENTS = "\\((\\.\\.\\.|\"[^\"]*\"(?:, \"[^\"]*\")*|)\\)";
    private static final Pattern NEW_WORD = Pattern.compile("-(\\w)");

    /** As MLflow's own messages name what a request holds. */
    private static final Pattern PARAMETER = Pattern.compile("(?:required )?parameter '(\\w+)'");

    private static final String API_DOCS =
            "See the API docs for more information about request parameters.";

    /** Options that are called otherwise than the parameter. */
    private static final Map<String, String> OTHERWISE = Map.of("max_results", "limit");

    private OptionWords() {}

    /** The error as the command's user has to read it. */
    static JotterException in(JotterException error, CommandLine command) {
        String sentence = error.getMessage();
        for (OptionSpec option : command.getCommandSpec().options()) {
            sentence = written(option, sentence);
        }
        sentence =
                PARAMETER
                        .matcher(sentence)
                        .replaceAll(name -> Matcher.quoteReplacement(word(name, command)))
                        .replace(API_DOCS, "See %s --help".formatted(name(command)));
        return sentence.equals(error.getMessage())
                ? error
                : new JotterException(error.kind(), sentence, error);
    }

    private static String word(MatchResult found, CommandLine command) {
        String parameter = found.group(1);
        String option = "--" + OTHERWISE.getOrDefault(parameter, parameter).replace('_', '-');
        if (command.getCommandSpec().optionsMap().containsKey(option)) {
            return "option '%s'".formatted(option);
        }
        return command.getCommandSpec().positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .filter(parameter::equalsIgnoreCase)
                .findFirst()
                .orElse(found.group());
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String written(OptionSpec option, String sentence) {
        Pattern call = Pattern.compile(NO_CALL + javaName(option) + ARGUMENTS);
        return call.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(written(option, found)));
    }

    private static String written(OptionSpec option, MatchResult call) {
        String arguments = call.group(1);
        return arguments.startsWith("\"")
                ? option.longestName() + " " + values(arguments)
                : option.longestName();
    }

    private static String values(String arguments) {
        return Arrays.stream(arguments.split(", "))
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .map(value -> value.matches("[\\w.-]+") ? value : "'" + value + "'")
                .collect(Collectors.joining(","));
    }

    /** {@code --primary-keys} is primaryKeys in Java. */
    private static String javaName(OptionSpec option) {
        String words = option.longestName().replaceFirst("^-+", "");
        return NEW_WORD.matcher(words)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
