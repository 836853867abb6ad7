package org.jotter.models.training;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Tribuo's progress messages out of the notebook unless the user set a level of their own.
 */
final class QuietTribuo {

    // Held, because the log manager forgets a level once nobody holds the logger.
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private QuietTribuo() {}

    static void quiet() {
        if (TRIBUO.getLevel() == null) {
            TRIBUO.setLevel(Level.WARNING);
        }
    }
}
