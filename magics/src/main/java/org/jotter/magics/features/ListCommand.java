package org.jotter.magics.features;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;

@Command(name = "list", description = "List the feature tables.")
final class ListCommand extends MagicCommand {

    ListCommand(MagicContext context) {
        super(context);
    }

    @Override
    public FeatureTableList call() {
        return new FeatureTableList(context.jotter().fs().tables());
    }
}
