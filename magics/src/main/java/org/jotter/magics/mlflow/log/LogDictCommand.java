package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.Variables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dict",
        description = "Keep a map, a list or a record as a file of the run's artifacts.",
        footer = {"", "%%mlflow log dict settings.yaml --from settings"})
final class LogDictCommand extends MagicCommand {

    @Parameters(
            paramLabel = "FILE",
            description = "The artifact's path: YAML where it ends with .yaml or .yml, else JSON.")
    private String file;

    @Option(
            names = "--from",
            paramLabel = "VARIABLE",
            completionCandidates = Variables.class,
            required = true,
            description = "A variable that holds a map, a list or a record.")
    private String variable;

    @Mixin private LogTarget target;

    LogDictCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        Object value =
                FromAnyVariable.value(context, variable, Object.class, "a map, a list or a record");
        target.of(context).logDict(value, file);
        return new Message("Logged '%s'%s".formatted(file, target.where(context)));
    }
}
