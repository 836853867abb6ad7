package org.jotter.tracking;

/**
 * Experiments, runs, logged models, artifacts and the registry of one tracking store: a workspace's
 * own, or one behind an MLflow server. What a method has logged is kept when it returns; what it
 * refuses, with a {@link org.jotter.tracking.errors.JotterException}, has changed nothing. Safe for
 * all threads.
 */
public interface TrackingStore extends AutoCloseable {

    /** Where it is, as MLflow writes a tracking URI: {@code file:///...}, {@code http://...}. */
    String uri();

    Experiments experiments();

    Runs runs();

    LoggedModels loggedModels();

    Artifacts artifacts();

    Registry registry();

    /** Deletes for good what is deleted. */
    Gc gc();

    /** Who is told what is kept here, by this process. */
    RunListeners listeners();

    /** Closing twice is a no-op. */
    @Override
    void close();
}
