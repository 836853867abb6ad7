package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelVersions;
import org.jotter.tracking.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Describe a registered model or a version.",
        footer = {"", "%%models describe flight-delay/3 \"Trained on the winter months\""})
final class DescribeCommand extends RegistryCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            completionCandidates = ModelVersions.class,
            description = "NAME, or NAME/VERSION or NAME@ALIAS for one version.")
    private String model;

    @Parameters(index = "1", paramLabel = "TEXT", description = "The description.")
    private String text;

    DescribeCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Class<?> valueType() {
        return choice(model).type();
    }

    @Override
    public Object call() {
        RegistryChoice choice = choice(model);
        if (choice.isModel()) {
            registry().describe(choice.model(), text);
            return choice.summary();
        }
        ModelVersion version = choice.version();
        return registry().describeVersion(version.name(), version.version(), text);
    }
}
