package org.jotter.magics.mlflow.server;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %mlflow server}: gives the state of this notebook's tracking server. */
@Command(
        name = "server",
        description = "Serve this notebook's experiments, runs and models to MLflow clients.",
        footer = {"", "It ends with the kernel. One that stays: ./jotter server in a terminal."},
        subcommands = {StartCommand.class, StopCommand.class, StatusCommand.class})
public final class ServerCommand extends MagicGroup {}
