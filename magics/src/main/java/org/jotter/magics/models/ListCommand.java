package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Registry;
import org.jotter.views.ModelSummary;
import picocli.CommandLine.Command;

@Command(name = "list", description = "List the registered models.")
final class ListCommand extends RegistryCommand {

    ListCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelList call() {
        Registry registry = registry();
        return new ModelList(
                registry.list().stream()
                        .map(model -> new ModelSummary(model, registry.versions(model.name())))
                        .toList());
    }
}
