package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Experiment;

/** The experiments' names. */
public final class ExperimentNames extends Values {

    ExperimentNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.jotter().store().experiments().list().stream()
                .map(Experiment::name)
                .toList();
    }
}
