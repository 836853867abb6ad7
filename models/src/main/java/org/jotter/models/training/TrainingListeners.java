package org.jotter.models.training;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Who wants to know of each training: a notebook, which shows how far it is. For all threads. */
public final class TrainingListeners {

    private static final Logger LOG = Logger.getLogger(TrainingListeners.class.getName());

    private static final List<TrainingListener> ALL = new CopyOnWriteArrayList<>();

    private TrainingListeners() {}

    /** Told of every training that begins from now on. */
    public static void add(TrainingListener listener) {
        ALL.add(listener);
    }

    /** Not told any more. */
    public static void remove(TrainingListener listener) {
        ALL.remove(listener);
    }

    static void began(TrainingProgress training) {
        tell(listener -> listener.began(training));
    }

    static void ended(TrainingProgress training, boolean trained) {
        tell(listener -> listener.ended(training, trained));
    }

    /** Whatever became of showing it, the training goes on, and its own error is the one told. */
    private static void tell(Consumer<TrainingListener> what) {
        for (TrainingListener listener : ALL) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener failed", e);
            }
        }
    }
}
