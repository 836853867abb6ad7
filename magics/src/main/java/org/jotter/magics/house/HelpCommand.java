package org.jotter.magics.house;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.MagicList;
import picocli.CommandLine.Command;

@Command(name = "help", description = "List the magics.")
final class HelpCommand extends MagicCommand {

    HelpCommand(MagicContext context) {
        super(context);
    }

    @Override
    public MagicList call() {
        return context.magics();
    }
}
