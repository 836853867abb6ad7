package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.RegisteredModel;

/** The registered models' names. */
public final class ModelNames extends Values {

    ModelNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.jotter().store().registry().list().stream()
                .map(RegisteredModel::name)
                .toList();
    }
}
