package org.jotter.magics.features;

import org.jotter.features.FeatureTable;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.FeatureTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "describe", description = "Show a feature table's keys, features and version.")
final class DescribeCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = FeatureTables.class,
            description = "The table's name.")
    private String name;

    DescribeCommand(MagicContext context) {
        super(context);
    }

    @Override
    public FeatureTable call() {
        return context.jotter().fs().table(name);
    }
}
