package org.jotter.magics.serve;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.EndpointNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "stop", description = "Stop an endpoint of this kernel and free its port.")
final class StopCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = EndpointNames.class,
            description = "The endpoint's name.")
    private String name;

    StopCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        context.jotter().serving().stop(name);
        return new Message("Stopped the endpoint '%s'".formatted(name));
    }
}
