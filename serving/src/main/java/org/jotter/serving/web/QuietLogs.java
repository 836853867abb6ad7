package org.jotter.serving.web;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the start-up chatter of the web server out of the notebook. */
final class QuietLogs {

    // java.util.logging forgets the level of a logger that nobody holds
    private static final List<Logger> HELD =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

    private QuietLogs() {}

    /** Lets only warnings through, unless the user has set a level; another logger is untouched. */
    static void apply() {
        HELD.stream()
                .filter(logger -> logger.getLevel() == null)
                .forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
