package org.jotter.magics.mlflow.artifacts;

import org.jotter.magics.mlflow.choice.RunChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.RunNames;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Run;
import org.jotter.tracking.artifacts.RunFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "artifacts",
        description =
                "Show the files of a run, its models among them, as a tree with their sizes; of one"
                        + " file, what is in it: text, JSON, a table, an image.",
        footer = {
            "",
            "%%mlflow artifacts",
            "%%mlflow artifacts logistic model/MLmodel",
            "List<ArtifactFile> files = %%mlflow artifacts logistic model"
        })
public final class ArtifactsCommand extends MagicCommand {

    /** More would be no tree to read; a folder below can be named. */
    private static final int MOST_FILES = 2_000;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            completionCandidates = RunNames.class,
            arity = "0..1",
            description = "A run's name or id; without, the newest of the experiment.")
    private String runName;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            arity = "0..1",
            description = "A file or folder among its artifacts; without, all of them.")
    private String path = "";

    ArtifactsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public RunArtifacts call() {
        Run run = RunChoice.of(context, runName);
        RunFiles files = context.jotter().mlflow().files(run.runId());
        ArtifactFile wanted = files.get(path);
        return wanted.isDir()
                ? RunArtifacts.folder(run, wanted.path(), files.tree(wanted.path(), MOST_FILES))
                : RunArtifacts.file(run, FilePreview.of(wanted.path(), files.file(path)));
    }
}
