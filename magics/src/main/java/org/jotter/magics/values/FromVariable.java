package org.jotter.magics.values;

import java.util.Optional;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Option;
import tech.tablesaw.api.Table;

/** The option {@code --from VARIABLE} of the magics that take rows, as a picocli mixin. */
public final class FromVariable {

    private static final String NAME = "--from";

    @Option(
            names = NAME,
            paramLabel = "VARIABLE",
            completionCandidates = TableVariables.class,
            required = true,
            description = "A variable that holds a Table or a training set.")
    private String variable;

    /** The rows of the variable that a line names; empty where it names none that holds rows. */
    static Optional<Table> rows(OtherWords line, MagicContext context) {
        return line.option(NAME)
                .filter(TableVariables.names(context)::contains)
                .map(context::table);
    }

    /** The rows that the variable holds. */
    public Table rows(MagicContext context) {
        return context.table(variable);
    }
}
