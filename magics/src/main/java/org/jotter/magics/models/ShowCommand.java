package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a registered model and its versions.")
final class ShowCommand extends MagicCommand {

    @Parameters(paramLabel = "NAME", description = "The registered model's name.")
    private String name;

    ShowCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelSummary call() {
        Registry registry = context.jotter().store().registry();
        return new ModelSummary(registry.named(name), registry.versions(name));
    }
}
