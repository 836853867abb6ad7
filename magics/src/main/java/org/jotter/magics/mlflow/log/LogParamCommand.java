package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.ParamNames;
import org.jotter.values.ValueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "param",
        description = "Log a param: the word itself, or what a variable holds, as text.",
        footer = {"", "%%mlflow log param solver adagrad", "%%mlflow log param depth --from depth"})
final class LogParamCommand extends MagicCommand {

    @Parameters(
            index = "0",
            paramLabel = "KEY",
            completionCandidates = ParamNames.class,
            description = "The param.")
    private String key;

    @Parameters(
            index = "1",
            paramLabel = "VALUE",
            arity = "0..1",
            description = "The value itself.")
    private String literal;

    @Mixin private LogValue value;

    @Mixin private LogTarget target;

    LogParamCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        String logged = ValueText.of(value.or(literal, context, Object.class, "a value"));
        target.of(context).logParam(key, logged);
        return new Message(
                "Logged the param '%s': %s,%s".formatted(key, logged, target.where(context)));
    }
}
