package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.AliasNames;
import org.jotter.magics.values.ModelNames;
import org.jotter.magics.values.VersionNumbers;
import org.jotter.tracking.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "alias",
        description = "Point an alias at a version; it moves there where it exists already.",
        footer = {
            "",
            "%%models alias flight-delay champion 3",
            "%%models alias flight-delay champion --delete"
        })
final class AliasCommand extends RegistryCommand {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            completionCandidates = ModelNames.class,
            description = "The registered model's name.")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "ALIAS",
            completionCandidates = AliasNames.class,
            description = "The alias, without the @.")
    private String alias;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "VERSION",
            completionCandidates = VersionNumbers.class,
            description = "The version's number.")
    private Integer version;

    @Option(names = "--delete", description = "Take the alias away.")
    private boolean delete;

    AliasCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelVersion call() {
        checkOneOf("VERSION", version, delete);
        if (!delete) {
            registry().setAlias(name, alias, version);
            return registry().version(name, version);
        }
        ModelVersion named = registry().versionByAlias(name, alias);
        registry().deleteAlias(name, alias);
        return registry().version(name, named.version());
    }
}
