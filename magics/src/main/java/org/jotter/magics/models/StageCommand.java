package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.StageNames;
import org.jotter.magics.values.VersionsAlone;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stage",
        description = "Move a version to a stage. MLflow deprecated stages in favour of aliases.",
        footer = {"", "%%models stage flight-delay/3 Production --archive-existing"})
final class StageCommand extends RegistryCommand {

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            completionCandidates = VersionsAlone.class,
            description = "NAME/VERSION or NAME@ALIAS.")
    private String version;

    @Parameters(
            index = "1",
            paramLabel = "STAGE",
            completionCandidates = StageNames.class,
            description = "None, Staging, Production or Archived, in any letter case.")
    private String stage;

    @Option(
            names = "--archive-existing",
            description = "Archive the other versions of that stage in the same step.")
    private boolean archiveExisting;

    StageCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelVersion call() {
        Stage to = Stage.parse(stage);
        ModelVersion chosen = choice(version).version();
        return registry().transition(chosen.name(), chosen.version(), to, archiveExisting);
    }
}
