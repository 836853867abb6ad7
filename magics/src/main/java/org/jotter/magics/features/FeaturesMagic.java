package org.jotter.magics.features;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %features}: gives feature tables, their rows, and what a write changed. */
@Command(
        name = "%features",
        description = "Feature tables.",
        footer = {
            "",
            "The value of a line can be kept:",
            "Table t = %%features read weather_hourly"
        },
        subcommands = {
            CreateCommand.class,
            WriteCommand.class,
            ReadCommand.class,
            ListCommand.class,
            DescribeCommand.class
        })
public final class FeaturesMagic extends MagicGroup {}
