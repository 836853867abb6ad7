package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.LoggedModel;

/** The variables that hold a model that %register takes. */
public final class TrainedModels extends Values {

    TrainedModels(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.variablesHolding(TrainedModel.class, LoggedModel.class);
    }
}
