package org.jotter.magics.mlflow.choice;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Experiment;

/** The experiment that an option names, or the active one. */
public final class ExperimentChoice {

    private ExperimentChoice() {}

    public static Experiment of(MagicContext context, String name) {
        return name == null
                ? context.jotter().mlflow().experiment()
                : context.jotter().store().experiments().named(name);
    }
}
