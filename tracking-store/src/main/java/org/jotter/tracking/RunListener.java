package org.jotter.tracking;

import java.util.List;

/**
 * Is told what a store has kept, right after that, in the thread that logged it: what it does must
 * be quick, and whatever waits belongs into a thread of its own. What it throws is noted in the log
 * and harms nobody.
 */
public interface RunListener {

    /** Points were added to metrics of a run, of one call each. */
    default void metricsLogged(RunId run, List<Metric> points) {}

    /** A run ended with this status. */
    default void runEnded(RunId run, RunStatus status) {}

    /** A logged model is whole: its files are written. */
    default void modelReady(LoggedModel model) {}
}
