package org.jotter.magics.notebook;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses the words of one magic with picocli and calls the command they name. Commands get the
 * {@link MagicContext} by constructor; a cell magic's command gets the cell's lines by {@link
 * TakesBody}.
 */
public final class CommandRunner {

    private static final String HELP = "--help";

    private final MagicContext context;
    private final List<Class<?>> magics;
    private final LeftSide leftSide = new LeftSide();

    /**
     * Runs commands with this context.
     *
     * @param magics every magic's command, for whoever takes one for another
     */
    public CommandRunner(MagicContext context, List<Class<?>> magics) {
        this.context = context;
        this.magics = List.copyOf(magics);
    }

    /**
     * Gives the value of the command that the words name, or its help.
     *
     * @param body the cell's lines below the magic; "" for a magic of one line
     */
    public Object run(Class<?> rootCommand, List<String> words, String body) {
        CommandLine named = named(rootCommand, words);
        Object value = asksForHelp(named) ? HelpText.of(named) : call(named, body);
        leftSide.gave(named.getCommandSpec().qualifiedName(), value);
        return value;
    }

    private static Object call(CommandLine named, String body) {
        Callable<?> command = named.getCommand();
        if (command instanceof TakesBody cell) {
            cell.body(checked(body, named));
        }
        try {
            return call(command);
        } catch (JotterException e) {
            throw OptionWords.in(e, named);
        }
    }

    /** What to tell of a value that did not fit; {@code message} is a ClassCastException's. */
    public Optional<String> misfit(String message) {
        return leftSide.misfit(message);
    }

    /**
     * The type of what {@link #run} would give, as source names it; Object where the words cannot
     * be run.
     */
    public String typeOf(Class<?> rootCommand, List<String> words) {
        try {
            CommandLine named = named(rootCommand, words);
            return ValueType.inSource(
                    asksForHelp(named)
                            ? HelpText.class
                            : ((MagicCommand) named.getCommand()).valueType());
        } catch (JotterException e) {
            return Object.class.getName();
        }
    }

    private CommandLine named(Class<?> rootCommand, List<String> words) {
        return parse(commandLine(rootCommand), MagicWords.mend(words));
    }

    private static boolean asksForHelp(CommandLine named) {
        return named.isUsageHelpRequested() || !(named.getCommand() instanceof Callable<?>);
    }

    private static String checked(String body, CommandLine named) {
        if (body.isBlank()) {
            throw WordErrors.noBody(named);
        }
        return body;
    }

    /** A magic's options, arguments and sub-commands, as the manual's reference needs them. */
    public static CommandSpec specOf(Class<?> rootCommand) {
        return new CommandLine(rootCommand, new ContextFactory(null)).getCommandSpec();
    }

    /** The same, with values that ask this runner's workspace and notebook. */
    public CommandSpec spec(Class<?> rootCommand) {
        return commandLine(rootCommand).getCommandSpec();
    }

    private CommandLine commandLine(Class<?> rootCommand) {
        return new CommandLine(rootCommand, new ContextFactory(context)).setExpandAtFiles(false);
    }

    private static Object call(Callable<?> command) {
        try {
            return command.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new JotterException(JotterException.Kind.INTERNAL, String.valueOf(e), e);
        }
    }

    private CommandLine parse(CommandLine root, List<String> words) {
        try {
            CommandLine named = named(root.parseArgs(words.toArray(String[]::new)));
            refuseHelpOfNothing(named);
            return named;
        } catch (ParameterException e) {
            Optional<CommandLine> meant = twin(root, words);
            if (meant.isPresent() && asksForHelp(words)) {
                meant.get().getParent().parseArgs(words.get(0), HELP);
                return meant.get();
            }
            throw meant.map(twin -> WordErrors.ofTwin(e, twin))
                    .orElseGet(() -> WordErrors.of(e, root, words));
        }
    }

    private static CommandLine named(CommandLine.ParseResult result) {
        return result.hasSubcommand()
                ? named(result.subcommand())
                : result.commandSpec().commandLine();
    }

    /** Where help is asked for, picocli passes over the words that it does not know. */
    private static void refuseHelpOfNothing(CommandLine named) {
        List<String> unknown = named.getUnmatchedArguments();
        if (!unknown.isEmpty() && !named.getSubcommands().isEmpty()) {
            throw new UnmatchedArgumentException(named, unknown);
        }
    }

    private static boolean asksForHelp(List<String> words) {
        return words.contains(HELP) || words.contains("-h");
    }

    /** The line magic to a cell magic, or the other way round, that has this sub-command. */
    private Optional<CommandLine> twin(CommandLine root, List<String> words) {
        if (words.isEmpty() || root.getSubcommands().containsKey(words.get(0))) {
            return Optional.empty();
        }
        String name = root.getCommandName();
        String twin = name.startsWith("%%") ? name.substring(1) : "%" + name;
        return magics.stream()
                .map(CommandRunner::specOf)
                .filter(spec -> spec.name().equals(twin))
                .flatMap(spec -> Stream.ofNullable(spec.subcommands().get(words.get(0))))
                .findFirst();
    }

    private record ContextFactory(MagicContext context) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1
                        && constructor.getParameterTypes()[0] == MagicContext.class) {
                    constructor.setAccessible(true);
                    return type.cast(constructor.newInstance(context));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
