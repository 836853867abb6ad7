package org.jotter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.errors.JotterException;

/** Experiments and runs as they come and go: found by name, deleted, brought back, renamed. */
public abstract class MlflowLifecycle extends RunLogging {

    MlflowLifecycle(Clock clock) {
        super(clock);
    }

    /**
     * Makes an experiment without making it the active one.
     *
     * @throws JotterException EXISTS where the name is taken, by a deleted experiment too
     */
    public Experiment createExperiment(String name) {
        return store().experiments().create(name);
    }

    /** The experiment of that name, a deleted one too; empty where there is none. */
    public Optional<Experiment> getExperimentByName(String name) {
        return store().experiments().find(name);
    }

    /** The active experiments, newest first. */
    public List<Experiment> searchExperiments() {
        return store().experiments().list();
    }

    /** Marks the experiment of that name, and its runs, as deleted. */
    public void deleteExperiment(String name) {
        store().experiments().delete(store().experiments().named(name).experimentId());
    }

    /** Brings back the deleted experiment of that name, and all its runs. */
    public void restoreExperiment(String name) {
        store().experiments().restore(store().experiments().named(name).experimentId());
    }

    /**
     * The run that a person means by its name, its id, or the beginning of its id. A name means a
     * run of the active experiment, in it the newest that finished; where that has none, the run of
     * another experiment.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several other
     *     experiments have one, with their ids
     */
    public Run getRun(String nameOrId) {
        return store().runNamed(nameOrId, experimentId());
    }

    abstract ExperimentId experimentId();

    /**
     * The run that a nested run belongs to; empty for a run at the top, and where the parent is
     * gone for good.
     */
    public Optional<Run> getParentRun(RunId child) {
        return store().runs()
                .get(child)
                .tag(RunTags.PARENT_RUN_ID)
                .filter(RunId::isRunId)
                .map(RunId::new)
                .flatMap(this::find);
    }

    private Optional<Run> find(RunId runId) {
        try {
            return Optional.of(store().runs().get(runId));
        } catch (JotterException e) {
            if (e.kind() == JotterException.Kind.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Marks a run as deleted: searches leave it out, until it is restored or removed for good. */
    public void deleteRun(RunId runId) {
        store().runs().delete(runId);
    }

    /** Brings a deleted run back. */
    public void restoreRun(RunId runId) {
        store().runs().restore(runId);
    }

    /**
     * The deleted run of that name, or whose id begins so.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it
     */
    public Run deletedRun(String nameOrId) {
        return store().deletedRunNamed(nameOrId, experimentId());
    }

    /** Brings the deleted run of that name, or id, back; gives it as it is then. */
    public Run restoreRun(String nameOrId) {
        RunId runId = deletedRun(nameOrId).runId();
        restoreRun(runId);
        return getRun(runId.value());
    }

    /** Gives the run that a person means another name; gives it as it is then. */
    public Run renameRun(String nameOrId, String newName) {
        RunId runId = getRun(nameOrId).runId();
        store().runs().update(runId, RunUpdate.NONE.named(newName));
        return getRun(runId.value());
    }
}
