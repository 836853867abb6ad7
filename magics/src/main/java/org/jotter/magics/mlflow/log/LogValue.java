package org.jotter.magics.mlflow.log;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.Variables;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option {@code --from VARIABLE} of what may stand there as a word too, as a picocli mixin. */
final class LogValue {

    @Option(
            names = "--from",
            paramLabel = "VARIABLE",
            completionCandidates = Variables.class,
            description = "A variable that holds the value, instead of VALUE.")
    private String variable;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * The word itself, or what the variable holds, which must be of the type.
     *
     * @param literal null where there was no such word
     */
    Object or(String literal, MagicContext context, Class<?> type, String wanted) {
        if ((literal == null) == (variable == null)) {
            throw new JotterException(
                    INVALID,
                    "%s needs either VALUE or --from VARIABLE. See %1$s --help"
                            .formatted(command.qualifiedName()));
        }
        return literal != null ? literal : FromAnyVariable.value(context, variable, type, wanted);
    }
}
