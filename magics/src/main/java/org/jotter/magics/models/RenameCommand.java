package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelNames;
import org.jotter.views.ModelSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = {
            "Give a registered model another name; versions, aliases and history come along."
        },
        footer = {"", "%%models rename flight-delay departure-delay"})
final class RenameCommand extends RegistryCommand {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            completionCandidates = ModelNames.class,
            description = "The name it has.")
    private String name;

    @Parameters(index = "1", paramLabel = "NEW_NAME", description = "The name it gets.")
    private String newName;

    RenameCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelSummary call() {
        return new ModelSummary(registry().rename(name, newName), registry().versions(newName));
    }
}
