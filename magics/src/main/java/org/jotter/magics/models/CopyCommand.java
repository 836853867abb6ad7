package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelNames;
import org.jotter.magics.values.VersionsAlone;
import org.jotter.tracking.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "copy",
        description = {
            "Copy a version to another registered model, made if absent. The copy keeps its files"
                    + " when the original is deleted."
        },
        footer = {"", "%%models copy flight-delay@champion flight-delay-production"})
final class CopyCommand extends RegistryCommand {

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            completionCandidates = VersionsAlone.class,
            description = "NAME/VERSION or NAME@ALIAS.")
    private String version;

    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            completionCandidates = ModelNames.class,
            description = "The other model's name.")
    private String target;

    CopyCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelVersion call() {
        return registry().copyVersion(choice(version).version().key(), target);
    }
}
