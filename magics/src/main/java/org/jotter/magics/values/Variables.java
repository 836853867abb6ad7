package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Notebook.Variable;

/** Every variable of the notebook. */
public final class Variables extends Values {

    Variables(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.notebook().variables().stream().map(Variable::name).distinct().toList();
    }
}
