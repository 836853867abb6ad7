package org.jotter.magics.mlflow.server;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Show where it is.")
final class StatusCommand extends MagicCommand {

    StatusCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ServerState call() {
        return of(context);
    }

    static ServerState of(MagicContext context) {
        return new ServerState(
                context.jotter().server().address(), context.jotter().folder().root());
    }
}
