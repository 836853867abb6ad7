package org.jotter.models.training;

import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Listens to what Tribuo's trainers log: it is the only thing they tell while they train, and the
 * only call out of their loops, so that an interrupt is seen there. None of it is printed, unless
 * the user set a level of their own.
 */
final class TribuoLog {

    // Held, because the log manager forgets a level once nobody holds the logger.
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private static final List<Logger> TELLING =
            Stream.of(
                            "org.tribuo.common.sgd.AbstractSGDTrainer",
                            "org.tribuo.ensemble.BaggingTrainer",
                            "org.tribuo.classification.ensemble.AdaBoostTrainer")
                    .map(Logger::getLogger)
                    .toList();

    private static final ThreadLocal<TrainingProgress> HERE = new ThreadLocal<>();

    private TribuoLog() {}

    /** Trains, and lets the progress hear of it; what others train meanwhile is not heard. */
    static <T> T heardBy(TrainingProgress progress, Supplier<T> training) {
        listen();
        HERE.set(progress);
        try {
            return training.get();
        } finally {
            HERE.remove();
        }
    }

    /** Keeps what Tribuo says out of the notebook from now on. */
    static synchronized void listen() {
        if (TRIBUO.getLevel() == null) {
            TRIBUO.setLevel(Level.WARNING);
        }
        for (Logger logger : TELLING) {
            if (logger.getLevel() == null && logger.getFilter() == null) {
                logger.setLevel(Level.INFO);
                logger.setFilter(TribuoLog::isPrinted);
            }
        }
    }

    private static boolean isPrinted(LogRecord record) {
        TrainingProgress progress = HERE.get();
        if (progress != null) {
            progress.hear(record.getMessage());
        }
        return record.getLevel().intValue() >= TRIBUO.getLevel().intValue();
    }
}
