package org.jotter.magics.values;

import java.util.List;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.magics.notebook.MagicContext;
import tech.tablesaw.api.Table;

/** The variables that hold rows. */
public final class TableVariables extends Values {

    TableVariables(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return names(context);
    }

    static List<String> names(MagicContext context) {
        return context.variablesHolding(Table.class, TrainingSet.class, TrainingSplit.class);
    }
}
