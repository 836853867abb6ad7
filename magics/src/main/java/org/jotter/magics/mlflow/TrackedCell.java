package org.jotter.magics.mlflow;

import org.jotter.ActiveRun;
import org.jotter.tracking.Run;

/**
 * What a tracked cell gave.
 *
 * @param active the run that it was logged to; ended when this is shown
 * @param value of the cell's last expression; null where it has none
 */
public record TrackedCell(ActiveRun active, Object value) {

    /** The name of the run's experiment. */
    String experiment() {
        return active.experiment();
    }

    /** The run as it ended. */
    public Run run() {
        return active.run();
    }
}
