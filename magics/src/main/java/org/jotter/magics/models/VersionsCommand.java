package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "versions",
        description = "List the versions of a registered model, newest first.",
        footer = {"", "List<ModelVersion> versions = %%models versions flight-delay"})
final class VersionsCommand extends RegistryCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = ModelNames.class,
            description = "The registered model's name.")
    private String name;

    VersionsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public VersionList call() {
        return new VersionList(name, registry().versions(name));
    }
}
