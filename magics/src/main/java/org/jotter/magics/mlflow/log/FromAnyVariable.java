package org.jotter.magics.mlflow.log;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What a variable of the notebook holds, where a certain type is wanted. */
final class FromAnyVariable {

    private FromAnyVariable() {}

    /**
     * The value that the variable holds.
     *
     * @param wanted the type as a person says it, such as {@code a number}
     * @throws JotterException MISSING with the nearest name; INVALID where it holds something else
     */
    static <T> T value(MagicContext context, String variable, Class<T> type, String wanted) {
        if (!context.hasVariable(variable)) {
            throw new JotterException(
                    MISSING,
                    "No variable named '%s'.%s Give one that holds %s"
                            .formatted(
                                    variable,
                                    Names.didYouMean(variable, context.variablesHolding(type)),
                                    wanted));
        }
        Object held = context.variable(variable).orElse(null);
        if (!type.isInstance(held)) {
            throw new JotterException(
                    INVALID,
                    "The variable '%s' holds %s. Give one that holds %s"
                            .formatted(
                                    variable,
                                    held == null ? "null" : held.getClass().getTypeName(),
                                    wanted));
        }
        return type.cast(held);
    }
}
