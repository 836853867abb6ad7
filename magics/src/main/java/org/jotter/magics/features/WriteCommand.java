package org.jotter.magics.features;

import org.jotter.features.WriteResult;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.FeatureTables;
import org.jotter.magics.values.FromVariable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "write",
        description =
                "Merge rows into a feature table: rows with a known key replace the old ones, the"
                        + " others are added.")
final class WriteCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = FeatureTables.class,
            description = "The table's name.")
    private String name;

    @Mixin private FromVariable from;

    WriteCommand(MagicContext context) {
        super(context);
    }

    @Override
    public WriteResult call() {
        return context.jotter().fs().writeTable(name, from.rows(context));
    }
}
