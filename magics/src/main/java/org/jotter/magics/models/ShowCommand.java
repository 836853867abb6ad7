package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelVersions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a registered model with its versions, or one version.",
        footer = {
            "",
            "%%models show flight-delay",
            "%%models show flight-delay@champion",
            "ModelVersion version = %%models show flight-delay/3"
        })
final class ShowCommand extends RegistryCommand {

    @Parameters(
            paramLabel = "MODEL",
            completionCandidates = ModelVersions.class,
            description = "NAME, or NAME/VERSION or NAME@ALIAS for one version.")
    private String model;

    ShowCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Class<?> valueType() {
        return choice(model).type();
    }

    @Override
    public Object call() {
        RegistryChoice choice = choice(model);
        return choice.isModel() ? choice.summary() : choice.version();
    }
}
