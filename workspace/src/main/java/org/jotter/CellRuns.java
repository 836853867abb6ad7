package org.jotter;

import java.util.List;
import java.util.Optional;
import org.jotter.tracking.RunStatus;

/**
 * What a notebook needs of the active runs around its cells; the code in a cell uses {@link
 * Mlflow}. Safe for all threads.
 */
public final class CellRuns {

    private final RunStarter starter;
    private final ActiveRuns runs;
    private final ModelLog models;
    private final VainRuns attempts = new VainRuns();

    CellRuns(RunStarter starter, ActiveRuns runs, ModelLog models) {
        this.starter = starter;
        this.runs = runs;
        this.models = models;
    }

    /** The run of a tracked cell, now the active one; a run that was active waits below it. */
    public ActiveRun start(StartRun options) {
        runs.refuseInterruptedBody();
        return options.isNested()
                ? starter.start(options)
                : starter.start(options, Optional.empty());
    }

    /** Logs what a cell left in a variable, if it is a Tribuo model or its evaluation. */
    public void autolog(ActiveRun run, String variable, Object value) {
        models.logFound(run, variable, value);
    }

    /** Ends the runs that were started since this one and left open, as the cell itself ended. */
    public void endRunsAbove(ActiveRun run, RunStatus status) {
        runs.closeAbove(run, status);
    }

    /** The user interrupted the running cell: the runs that it started end as KILLED. */
    public void interrupted() {
        runs.cellInterrupted();
    }

    /** The running cell threw: the runs whose try blocks it left keep why. */
    public void failed(String why) {
        runs.cellFailed(why);
    }

    /**
     * Takes a run back that a cell started in vain: for good where the store can, else it is marked
     * as deleted.
     *
     * @return false where something was logged to it besides its source: then it stays
     */
    public boolean takeBack(ActiveRun run) {
        return attempts.takeBack(run);
    }

    /** The names of interrupted runs whose old code still computes. */
    public List<String> stillComputing() {
        return runs.stillComputing();
    }

    /** The runs that this notebook has open, a child before its parent. */
    public List<ActiveRun> open() {
        return runs.newestFirst();
    }
}
