package org.jotter.magics.house;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %jotter}: gives help, versions and the last trace. */
@Command(
        name = "%jotter",
        description = "Jotter itself: its magics, its workspace, the last error.",
        subcommands = {HelpCommand.class, InfoCommand.class, TraceCommand.class})
public final class JotterMagic extends MagicGroup {}
