package org.jotter.magics.mlflow;

import org.jotter.magics.mlflow.artifacts.ArtifactsCommand;
import org.jotter.magics.mlflow.gc.GcCommand;
import org.jotter.magics.mlflow.log.LogGroup;
import org.jotter.magics.mlflow.metrics.MetricsCommand;
import org.jotter.magics.mlflow.models.ModelsCommand;
import org.jotter.magics.mlflow.server.ServerCommand;
import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %mlflow}: gives experiments and runs. */
@Command(
        name = "%mlflow",
        description = "Experiments and runs.",
        footer = {
            "",
            "A cell that begins with %%%%mlflow run logs to a run of its own.",
            "The value of a line can be kept:",
            "List<Run> runs = %%mlflow runs"
        },
        subcommands = {
            ExperimentCommand.class,
            ExperimentsCommand.class,
            RunsCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            MetricsCommand.class,
            ModelsCommand.class,
            ArtifactsCommand.class,
            CompareCommand.class,
            LogGroup.class,
            TagCommand.class,
            EndCommand.class,
            RenameCommand.class,
            DeleteCommand.class,
            RestoreCommand.class,
            GcCommand.class,
            ServerCommand.class,
            ConnectCommand.class
        })
public final class MlflowMagic extends MagicGroup {}
