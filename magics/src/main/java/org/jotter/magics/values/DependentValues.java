package org.jotter.magics.values;

import java.util.List;
import java.util.Map;
import org.jotter.magics.notebook.MagicContext;

/** Values that depend on what else the line says. */
abstract class DependentValues extends Values {

    private static final OtherWords NOTHING = new OtherWords(List.of(), Map.of());

    DependentValues(MagicContext context) {
        super(context);
    }

    @Override
    public final Suggestions suggest(String typed, OtherWords others) {
        return beginning(typed, startingWith(typed, others));
    }

    @Override
    protected final List<String> startingWith(String prefix) {
        return startingWith(prefix, NOTHING);
    }

    /** The values; those that begin otherwise may be among them. */
    abstract List<String> startingWith(String prefix, OtherWords others);
}
