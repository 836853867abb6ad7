package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %models}: gives registered models and their versions. */
@Command(
        name = "%models",
        description = "Registered models, their versions and aliases.",
        footer = {"", "%%register MODEL --name NAME makes a new version."},
        subcommands = {ListCommand.class, ShowCommand.class, AliasCommand.class})
public final class ModelsMagic extends MagicGroup {}
