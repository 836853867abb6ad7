package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "alias",
        description = "Point an alias at a version; it moves there where it exists already.",
        footer = {"", "%%models alias flight-delay champion 3"})
final class AliasCommand extends MagicCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "The registered model's name.")
    private String name;

    @Parameters(index = "1", paramLabel = "ALIAS", description = "The alias, without the @.")
    private String alias;

    @Parameters(index = "2", paramLabel = "VERSION", description = "The version's number.")
    private int version;

    AliasCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelVersion call() {
        Registry registry = context.jotter().store().registry();
        registry.setAlias(name, alias, version);
        return registry.version(name, version);
    }
}
