package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelVersions;
import org.jotter.tracking.ModelVersion;
import org.jotter.views.ModelSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tag",
        description = "Set a tag of a registered model or a version, or take it away.",
        footer = {
            "",
            "%%models tag flight-delay team red",
            "%%models tag flight-delay/3 validated yes",
            "%%models tag flight-delay team --delete"
        })
final class TagCommand extends RegistryCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            completionCandidates = ModelVersions.class,
            description = "NAME, or NAME/VERSION or NAME@ALIAS for one version.")
    private String model;

    @Parameters(index = "1", paramLabel = "KEY", description = "The tag's key.")
    private String key;

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "The tag's value.")
    private String value;

    @Option(names = "--delete", description = "Take the tag away.")
    private boolean delete;

    TagCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Class<?> valueType() {
        return choice(model).type();
    }

    @Override
    public Object call() {
        checkOneOf("VALUE", value, delete);
        RegistryChoice choice = choice(model);
        return choice.isModel() ? tagModel(choice) : tagVersion(choice.version());
    }

    private ModelSummary tagModel(RegistryChoice choice) {
        if (delete) {
            registry().deleteTag(choice.model(), key);
        } else {
            registry().setTag(choice.model(), key, value);
        }
        return choice.summary();
    }

    private ModelVersion tagVersion(ModelVersion version) {
        if (delete) {
            registry().deleteVersionTag(version.name(), version.version(), key);
        } else {
            registry().setVersionTag(version.name(), version.version(), key, value);
        }
        return registry().version(version.name(), version.version());
    }
}
