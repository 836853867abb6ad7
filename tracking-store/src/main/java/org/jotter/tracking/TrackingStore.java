package org.jotter.tracking;

import java.util.Optional;
import org.jotter.tracking.errors.JotterException;

/**
 * Experiments, runs, logged models, artifacts and the registry of one tracking store: a workspace's
 * own, or one behind an MLflow server. What a method has logged is kept when it returns; what it
 * refuses, with a {@link JotterException}, has changed nothing. Safe for all threads.
 */
public interface TrackingStore extends AutoCloseable {

    /** Where it is, as MLflow writes a tracking URI: {@code file:///...}, {@code http://...}. */
    String uri();

    Experiments experiments();

    Runs runs();

    LoggedModels loggedModels();

    Artifacts artifacts();

    Registry registry();

    /**
     * The run that a person means, in whichever experiment: by its id, the beginning of its id (at
     * least 4 characters), or its name. A name means first a run of this experiment, in it the
     * newest that finished.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several of other
     *     experiments answer to it, with their experiments and ids
     */
    default Run runNamed(String idOrName, ExperimentId first) {
        return finder(first).named(idOrName);
    }

    /**
     * The same among the deleted runs.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it
     */
    default Run deletedRunNamed(String idOrName, ExperimentId first) {
        return finder(first).deleted(idOrName);
    }

    private RunFinder finder(ExperimentId first) {
        return new RunFinder(
                runs(), Optional.of(first), id -> "'%s'".formatted(experiments().get(id).name()));
    }

    /** Deletes for good what is deleted. */
    Gc gc();

    /** Who is told what is kept here, by this process. */
    RunListeners listeners();

    /** Closing twice is a no-op. */
    @Override
    void close();
}
