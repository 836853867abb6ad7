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

/**
 * Parses the words of one magic with picocli and calls the command they name. Commands get the
 * {@link MagicContext} by constructor; a cell magic's command gets the cell's lines by {@link
 * TakesBody}.
 */
public final class CommandRunner {

    private final MagicContext context;
    private final List<Class<?>> magics;

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
        CommandLine root = commandLine(rootCommand);
        CommandLine named = parse(root, MagicWords.mend(words));
        if (named.isUsageHelpRequested() || !(named.getCommand() instanceof Callable<?> command)) {
            return HelpText.of(named);
        }
        if (command instanceof TakesBody cell) {
            cell.body(body);
        }
        return call(command);
    }

    /** A magic's options, arguments and sub-commands, as the manual's reference needs them. */
    public static CommandSpec specOf(Class<?> rootCommand) {
        return new CommandLine(rootCommand, new ContextFactory(null)).getCommandSpec();
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
            CommandLine.ParseResult result = root.parseArgs(words.toArray(String[]::new));
            while (result.hasSubcommand()) {
                result = result.subcommand();
            }
            return result.commandSpec().commandLine();
        } catch (ParameterException e) {
            throw twin(root, words)
                    .map(meant -> WordErrors.ofTwin(e, meant))
                    .orElseGet(() -> WordErrors.of(e, root, words));
        }
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
