package org.jotter.serving.web;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the start-up chatter of the web server out of the notebook. */
final class QuietLogs {

    // java.util.logging forgets the level of a logger that nobody holds
    private static final List<Logger> HELD =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

    /** At the end of a server it warns of each thread whose client is slow; those are cut. */
    private static final Logger THREADS =
            Logger.getLogger("org.eclipse.jetty.util.thread.QueuedThreadPool");

    private QuietLogs() {}

    /** Lets only warnings through, unless the user has set a level; another logger is untouched. */
    static void apply() {
        HELD.stream()
                .filter(logger -> logger.getLevel() == null)
                .forEach(logger -> logger.setLevel(Level.WARNING));
        if (THREADS.getLevel() == null) {
            THREADS.setLevel(Level.SEVERE);
        }
    }
}
