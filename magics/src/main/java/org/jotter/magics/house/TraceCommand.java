package org.jotter.magics.house;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import picocli.CommandLine.Command;

@Command(
        name = "trace",
        description = "Show the whole trace of the last error that was shown as one sentence.")
final class TraceCommand extends MagicCommand {

    TraceCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        String trace = context.lastTrace();
        return new Message(trace.isEmpty() ? "No error so far" : trace);
    }
}
