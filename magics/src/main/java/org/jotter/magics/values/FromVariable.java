package org.jotter.magics.values;

import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Option;
import tech.tablesaw.api.Table;

/** The option {@code --from VARIABLE} of the magics that take rows, as a picocli mixin. */
public final class FromVariable {

    @Option(
            names = "--from",
            paramLabel = "VARIABLE",
            completionCandidates = TableVariables.class,
            required = true,
            description = "A variable that holds a Table or a training set.")
    private String variable;

    /** The rows that the variable holds. */
    public Table rows(MagicContext context) {
        return context.table(variable);
    }
}
