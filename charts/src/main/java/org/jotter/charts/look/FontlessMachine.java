package org.jotter.charts.look;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A machine without any font, as slim container images are: there Java fails at the first letter,
 * even of a font that the program brings along. It is content once a configuration names no font of
 * the machine at all.
 */
final class FontlessMachine {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String NO_FONTS = "version=1\nsequence.allfonts=default\n";

    private FontlessMachine() {}

    /** Loads a font with that configuration, which Java then keeps; property and file go again. */
    static Font cured(Supplier<Font> load) {
        String before = System.getProperty(PROPERTY);
        try {
            Path file = Files.createTempFile("no-fonts", ".properties");
            try {
                Files.writeString(file, NO_FONTS);
                System.setProperty(PROPERTY, file.toString());
                return load.get();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
