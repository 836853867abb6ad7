package org.jotter.magics.house;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.JotterVersion;
import org.jotter.tracking.remote.RemoteStore;
import picocli.CommandLine.Command;

@Command(name = "info", description = "Show versions and the workspace folder.")
final class InfoCommand extends MagicCommand {

    InfoCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Info call() {
        return new Info(
                JotterVersion.text(),
                Runtime.version().toString(),
                context.jotter().folder().root(),
                context.jotter().mlflow().server().map(RemoteStore::uri).orElse(""));
    }
}
