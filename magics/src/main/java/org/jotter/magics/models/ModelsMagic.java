package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %models}: gives registered models, their versions and what happened to them. */
@Command(
        name = "%models",
        description = "Registered models, their versions and aliases.",
        footer = {"", "%%register MODEL --name NAME makes a new version."},
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            VersionsCommand.class,
            HistoryCommand.class,
            AliasCommand.class,
            TagCommand.class,
            DescribeCommand.class,
            StageCommand.class,
            CopyCommand.class,
            RenameCommand.class,
            DeleteCommand.class
        })
public final class ModelsMagic extends MagicGroup {}
