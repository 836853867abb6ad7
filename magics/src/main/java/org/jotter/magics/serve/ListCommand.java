package org.jotter.magics.serve;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(name = "list", description = "List the endpoints of the workspace.")
final class ListCommand extends MagicCommand {

    ListCommand(MagicContext context) {
        super(context);
    }

    @Override
    public EndpointList call() {
        return new EndpointList(context.jotter().serving().list());
    }
}
