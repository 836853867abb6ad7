package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "artifact",
        description = "Keep a copy of a file, or of a folder with all that is in it.",
        footer = {"", "%%mlflow log artifact report.html", "%%mlflow log artifact plots --to eda"})
final class LogArtifactCommand extends MagicCommand {

    @Parameters(paramLabel = "PATH", description = "The file or folder on disk.")
    private String path;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "The folder among the run's artifacts; without, their root.")
    private String folder = "";

    @Mixin private LogTarget target;

    LogArtifactCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        target.of(context).logArtifact(path, folder);
        return new Message("Logged '%s'%s".formatted(path, target.where(context)));
    }
}
