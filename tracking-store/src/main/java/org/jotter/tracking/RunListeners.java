package org.jotter.tracking;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told what a store has kept. As a listener itself it hands on what another store tells.
 * Safe for all threads.
 */
public final class RunListeners implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunListeners.class);

    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

    /** Is told from now on. */
    public void add(RunListener listener) {
        listeners.add(listener);
    }

    /** Is told no longer; one that was not told is no error. */
    public void remove(RunListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void metricsLogged(RunId run, List<Metric> points) {
        if (!points.isEmpty()) {
            tell(listener -> listener.metricsLogged(run, points));
        }
    }

    /** A run may have ended. */
    public void updated(RunId run, RunUpdate update) {
        update.status().filter(RunStatus::isTerminal).ifPresent(status -> runEnded(run, status));
    }

    @Override
    public void runEnded(RunId run, RunStatus status) {
        tell(listener -> listener.runEnded(run, status));
    }

    /** A logged model has this status now. */
    public void finished(LoggedModel model) {
        if (model.info().status() == LoggedModelStatus.READY) {
            modelReady(model);
        }
    }

    @Override
    public void modelReady(LoggedModel model) {
        tell(listener -> listener.modelReady(model));
    }

    private void tell(Consumer<RunListener> what) {
        for (RunListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }
}
