package org.jotter.magics.mlflow.server;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Start it; again, it keeps the port.")
final class StartCommand extends MagicCommand {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port; 0 for any free one (${DEFAULT-VALUE}).")
    private int port = 0;

    @Mixin private ServerFlags flags;

    StartCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ServerState call() {
        context.jotter().server().start(flags.at(port));
        return StatusCommand.of(context);
    }
}
