package org.jotter.charts.look;

import java.awt.Font;
import java.net.URL;
import java.util.function.Supplier;
import org.jotter.cache.UnpackedFile;

/**
 * A machine without any font, as slim container images are: there Java fails at the first letter,
 * even of a font that the program brings along. It is content once a configuration names no font of
 * the machine at all.
 */
final class FontlessMachine {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final URL NO_FONTS = FontlessMachine.class.getResource("no-fonts.properties");

    private FontlessMachine() {}

    /** Loads a font with that configuration, which Java then keeps; the property goes again. */
    static Font cured(Supplier<Font> load) {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, UnpackedFile.of(NO_FONTS).toString());
        try {
            return load.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }
}
