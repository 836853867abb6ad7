package org.jotter.magics.models;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.ModelVersions;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.errors.JotterException;
import org.jotter.views.ModelSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = {
            "Delete a registered model with all its versions, or one version, for good. The models"
                    + " themselves stay in their runs, and the history stays."
        },
        footer = {
            "",
            "%%models delete flight-delay/2 --force",
            "%%models delete flight-delay --force"
        })
final class DeleteCommand extends RegistryCommand {

    @Parameters(
            paramLabel = "MODEL",
            completionCandidates = ModelVersions.class,
            description = "NAME, or NAME/VERSION or NAME@ALIAS for one version.")
    private String model;

    @Option(names = "--force", description = "Yes, for good.")
    private boolean force;

    DeleteCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        RegistryChoice choice = choice(model);
        return choice.isModel() ? deleteModel(choice.summary()) : deleteVersion(choice.version());
    }

    private Message deleteModel(ModelSummary summary) {
        String name = summary.model().name();
        String what =
                "the registered model '%s' and its versions (%d)"
                        .formatted(name, summary.versions().size());
        confirm(what);
        registry().delete(name);
        return new Message("Deleted %s. See %%models history %s".formatted(what, name));
    }

    private Message deleteVersion(ModelVersion version) {
        String what = "version %d of '%s'".formatted(version.version(), version.name());
        confirm(what);
        registry().deleteVersion(version.name(), version.version());
        return new Message("Deleted %s. Its number is not used again".formatted(what));
    }

    private void confirm(String what) {
        if (!force) {
            throw new JotterException(
                    CONFLICT,
                    "This deletes %s for good. If you mean it: %%models delete %s --force"
                            .formatted(what, model));
        }
    }
}
