package org.jotter.magics.notebook;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every command of a magic has: its context and {@code --help}. */
@Command(sortOptions = false, usageHelpAutoWidth = false)
public abstract class MagicCommand implements Callable<Object> {

    /** What the command works with. */
    protected final MagicContext context;

    @SuppressWarnings("unused") // picocli sees to it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    protected MagicCommand(MagicContext context) {
        this.context = context;
    }

    /** The command's own help, for one that was given nothing to do. */
    protected static HelpText helpOf(CommandSpec spec) {
        return HelpText.of(spec.commandLine());
    }

    /**
     * The type of what {@link #call} gives, known from the options alone: behind {@code var name =}
     * it is the variable's.
     */
    public Class<?> valueType() {
        return ValueType.ofCall(getClass());
    }

    /** Gives the value of the line; called once, after the options were read. */
    @Override
    public abstract Object call();
}
