package org.jotter.magics.mlflow.artifacts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jotter.magics.mlflow.choice.RunChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Run;
import org.jotter.tracking.artifacts.Artifacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "artifacts",
        description =
                "Show the files of a run as a tree with their sizes; of one file, what is in it:"
                        + " text, JSON, a table, an image.",
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
        Artifacts artifacts = context.jotter().store().artifacts();
        if (!path.isEmpty()) {
            Path file = artifacts.file(run.runId(), path);
            if (Files.isRegularFile(file)) {
                return RunArtifacts.file(run, FilePreview.of(path, file));
            }
        }
        List<ArtifactFile> files = new ArrayList<>();
        collect(artifacts, run, path, files);
        return RunArtifacts.folder(run, path, files);
    }

    private static void collect(
            Artifacts artifacts, Run run, String folder, List<ArtifactFile> files) {
        for (ArtifactFile file : artifacts.list(run.runId(), folder)) {
            if (files.size() == MOST_FILES) {
                return;
            }
            files.add(file);
            if (file.isDir()) {
                collect(artifacts, run, file.path(), files);
            }
        }
    }
}
