package org.jotter.magics.models;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelNames;
import org.jotter.views.ModelHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = {
            "List every change of a registered model and its versions, newest first: when, who,"
                    + " what, from, to. A deleted model's too."
        },
        footer = {"", "List<RegistryEvent> history = %%models history flight-delay"})
final class HistoryCommand extends RegistryCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = ModelNames.class,
            description = "The model's name, now or once.")
    private String name;

    HistoryCommand(MagicContext context) {
        super(context);
    }

    @Override
    public ModelHistory call() {
        return new ModelHistory(name, registry().history(name));
    }
}
