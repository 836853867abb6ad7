package org.jotter.magics.mlflow.server;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(name = "stop", description = "Stop it and free its port.")
final class StopCommand extends MagicCommand {

    StopCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ServerState call() {
        context.jotter().server().close();
        return StatusCommand.of(context);
    }
}
