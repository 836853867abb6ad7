package org.jotter.magics.mlflow.choice;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.Run;
import org.jotter.tracking.errors.JotterException;

/** The run that a word names, or the newest of the active experiment. */
public final class RunChoice {

    private RunChoice() {}

    public static Run of(MagicContext context, String nameOrId) {
        return nameOrId == null ? newest(context) : context.jotter().mlflow().getRun(nameOrId);
    }

    private static Run newest(MagicContext context) {
        List<Run> runs = newest(context, 1);
        if (runs.isEmpty()) {
            throw noRuns(context.jotter().mlflow().experiment());
        }
        return runs.get(0);
    }

    /** The newest runs of the active experiment, newest first; fewer where there are fewer. */
    public static List<Run> newest(MagicContext context, int count) {
        Experiment experiment = context.jotter().mlflow().experiment();
        return context.jotter().store().runs().latest(experiment.experimentId(), count);
    }

    public static JotterException noRuns(Experiment experiment) {
        return new JotterException(
                MISSING,
                "The experiment '%s' has no runs yet. Begin a cell with %%%%mlflow run, or choose another with %%mlflow experiment NAME"
                        .formatted(experiment.name()));
    }
}
