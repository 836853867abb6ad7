package org.jotter.magics.notebook;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What can be wrong with the words of a magic, as one sentence that ends with the way to help. */
final class WordErrors {

    private WordErrors() {}

    /** The sentence for what picocli found in the words of the magic {@code root}. */
    static JotterException of(ParameterException e, CommandLine root, List<String> words) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return isMistypedSubCommand(root, words.get(0))
                    ? fault(e, root, unknown(root, "sub-command", words.get(0), subCommands(root)))
                    : unknownWord(unmatched);
        }
        if (e instanceof MissingParameterException missing) {
            return fault(e, missing(missing));
        }
        return e instanceof MutuallyExclusiveArgsException
                ? fault(e, tooMany(e))
                : fault(e, badValue(e));
    }

    /** picocli speaks of Java's types. */
    private static String badValue(ParameterException e) {
        return e.getMessage()
                .replace("option option ", "option ")
                .replaceFirst("positional parameter at index \\S+ \\((.+?)\\)", "$1")
                .replaceFirst("is not an? (?:int|long|short)$", "is no whole number")
                .replaceFirst("is not a (?:double|float)$", "is no number");
    }

    /** For one percent sign too few or too many: {@code meant} is what the other number calls. */
    static JotterException ofTwin(ParameterException e, CommandLine meant) {
        String name = name(meant);
        String sentence =
                name.startsWith("%%")
                        ? "%s needs two percent signs, and below it the code to track."
                                .formatted(name.substring(1))
                        : "%%%s needs one percent sign.".formatted(name);
        return fault(e, meant, sentence);
    }

    /** For a cell magic that runs the code below it, where there is none. */
    static JotterException noBody(CommandLine command) {
        return new JotterException(
                INVALID,
                "%s needs the code to run below it. See %s --help"
                        .formatted(name(command), name(command)));
    }

    /** What follows a mistyped sub-command is no fault of its own. */
    private static boolean isMistypedSubCommand(CommandLine root, String word) {
        Collection<String> known = subCommands(root);
        return !known.contains(word) && Names.nearest(word, known).isPresent();
    }

    private static Collection<String> subCommands(CommandLine command) {
        return command.getSubcommands().keySet();
    }

    private static JotterException unknownWord(UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        String word = e.getUnmatched().get(0);
        if (word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            Collection<String> known = command.getCommandSpec().optionsMap().keySet();
            return fault(e, unknown(command, "option", option, known));
        }
        Collection<String> known = subCommands(command);
        return known.isEmpty()
                ? fault(e, noArgument(command, word))
                : fault(e, unknown(command, "sub-command", word, known));
    }

    /** A word too many is most often meant as the name. */
    private static String noArgument(CommandLine command, String word) {
        boolean named = command.getCommandSpec().optionsMap().containsKey("--name");
        return "%s takes no argument '%s'.%s"
                .formatted(name(command), word, named ? " Did you mean --name " + word + "?" : "");
    }

    private static String unknown(
            CommandLine command, String what, String word, Collection<String> known) {
        return "%s takes no %s '%s'.%s"
                .formatted(name(command), what, word, Names.didYouMean(word, known));
    }

    private static String tooMany(ParameterException e) {
        String which = e.getMessage().replaceFirst("^Error: (.*) are mutually exclusive.*", "$1");
        return "%s takes only one of %s.".formatted(name(e.getCommandLine()), which);
    }

    /** picocli gives the members of a group, of which one is wanted, in the same list. */
    private static String missing(MissingParameterException e) {
        String join = e.getMessage().contains("one of these") ? " or " : " and ";
        return "%s needs %s."
                .formatted(
                        name(e.getCommandLine()),
                        e.getMissing().stream()
                                .map(WordErrors::label)
                                .collect(Collectors.joining(join)));
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : arg.paramLabel();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static JotterException fault(ParameterException e, String message) {
        return fault(e, e.getCommandLine(), message);
    }

    private static JotterException fault(
            ParameterException e, CommandLine command, String message) {
        String sentence = message.endsWith(".") || message.endsWith("?") ? message : message + ".";
        return new JotterException(
                INVALID, "%s See %s --help".formatted(sentence, name(command)), e);
    }
}
