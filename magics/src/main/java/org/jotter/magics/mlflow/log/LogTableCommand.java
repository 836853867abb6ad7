package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.TableVariables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "table",
        description = "Keep a table as JSON of the run's artifacts, as MLflow keeps tables.",
        footer = {"", "%%mlflow log table errors.json --from errors"})
final class LogTableCommand extends MagicCommand {

    @Parameters(paramLabel = "FILE", description = "The artifact's path.")
    private String file;

    @Option(
            names = "--from",
            paramLabel = "VARIABLE",
            completionCandidates = TableVariables.class,
            required = true,
            description = "A variable that holds a Table or a training set.")
    private String variable;

    @Mixin private LogTarget target;

    LogTableCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        target.of(context).logTable(context.table(variable), file);
        return new Message("Logged '%s'%s".formatted(file, target.where(context)));
    }
}
