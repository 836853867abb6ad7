package org.jotter.magics.values;

import java.util.List;
import java.util.Optional;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.RegisteredModel;

/** The registered models' names. */
public final class ModelNames extends Values {

    ModelNames(MagicContext context) {
        super(context);
    }

    static Optional<RegisteredModel> find(String name, MagicContext context) {
        return context.jotter().store().registry().list().stream()
                .filter(model -> model.name().equals(name))
                .findFirst();
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.jotter().store().registry().list().stream()
                .map(RegisteredModel::name)
                .toList();
    }
}
