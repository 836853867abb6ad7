package org.jotter.magics.features;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.FeatureTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tech.tablesaw.api.Table;

@Command(
        name = "read",
        description = "Read a feature table.",
        footer = {"", "Table t = %%features read weather_hourly"})
final class ReadCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = FeatureTables.class,
            description = "The table's name.")
    private String name;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "An older version; without, the newest.")
    private Integer version;

    ReadCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Table call() {
        return version == null
                ? context.jotter().fs().readTable(name)
                : context.jotter().fs().readTable(name, version);
    }
}
