package org.jotter.magics.notebook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A magic that has sub-commands only: alone, it shows its help. */
@Command(sortOptions = false, usageHelpAutoWidth = false, synopsisSubcommandLabel = "COMMAND")
public abstract class MagicGroup {

    @SuppressWarnings("unused") // picocli sees to it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
