package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "text",
        description = "Keep a text as a file of the run's artifacts.",
        footer = {
            "",
            "%%mlflow log text notes.txt \"Trained without the holidays\"",
            "%%mlflow log text query.sql --from sql"
        })
final class LogTextCommand extends MagicCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The artifact's path.")
    private String file;

    @Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "The text itself.")
    private String literal;

    @Mixin private LogValue value;

    @Mixin private LogTarget target;

    LogTextCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        Object text = value.or(literal, context, CharSequence.class, "a text");
        target.of(context).logText(text.toString(), file);
        return new Message("Logged '%s'%s".formatted(file, target.where(context)));
    }
}
