package org.jotter.magics.mlflow;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %mlflow}: gives experiments and runs. */
@Command(
        name = "%mlflow",
        description = "Experiments and runs.",
        footer = {
            "",
            "A cell that begins with %%%%mlflow run logs to a run of its own.",
            "The value of a line can be kept: List<Run> runs = %%mlflow runs"
        },
        subcommands = {
            ExperimentCommand.class,
            ExperimentsCommand.class,
            RunsCommand.class,
            ShowCommand.class,
            CompareCommand.class,
            DeleteCommand.class
        })
public final class MlflowMagic extends MagicGroup {}
