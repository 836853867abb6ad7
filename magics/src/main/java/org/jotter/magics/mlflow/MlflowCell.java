package org.jotter.magics.mlflow;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %%mlflow}: gives the run that the cell below was tracked in. */
@Command(
        name = "%%mlflow",
        description = "Runs the cell below and tracks it.",
        subcommands = RunCommand.class)
public final class MlflowCell extends MagicGroup {}
