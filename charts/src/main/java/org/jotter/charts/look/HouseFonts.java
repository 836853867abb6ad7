package org.jotter.charts.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import org.jotter.cache.UnpackedFile;

/**
 * Roboto, which travels with the room, so that a chart is laid out alike on every machine, be it
 * one without any font. Loaded at first use.
 */
public final class HouseFonts {

    /** What a viewer of the SVG is asked for; its letters are as wide as Roboto's or nearly so. */
    public static final String FAMILIES =
            "Roboto,'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans Condensed',sans-serif";

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static final int SEMIBOLD = 600;
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private static final boolean MACHINE_HAS_FONTS;
    private static final Font REGULAR;
    private static final Font STRONG;

    static {
        Font ours = loadOnMachineWithFonts();
        MACHINE_HAS_FONTS = ours != null;
        REGULAR = MACHINE_HAS_FONTS ? ours : FontlessMachine.cured(HouseFonts::loadRegular);
        STRONG = load("Roboto-Medium.ttf");
    }

    private HouseFonts() {}

    public static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    public static Font strong(float size) {
        return STRONG.deriveFont(size);
    }

    /** The font itself, or the house's where this machine can show no other. */
    public static Font usable(Font font) {
        if (MACHINE_HAS_FONTS || isOurs(font)) {
            return font;
        }
        return (font.isBold() ? STRONG : REGULAR).deriveFont(font.getSize2D());
    }

    /** The font for letters that this one lacks: the machine's own, where it has any. */
    public static Font withLettersOf(Font font, String text) {
        if (!MACHINE_HAS_FONTS || font.canDisplayUpTo(text) < 0) {
            return font;
        }
        return new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
    }

    /** As style sheets count: 400 for a normal font, 600 for a strong one, 700 for a bold one. */
    public static int weight(Font font) {
        if (font.isBold()) {
            return BOLD;
        }
        return font.getFontName().equals(STRONG.getFontName()) ? SEMIBOLD : NORMAL;
    }

    private static boolean isOurs(Font font) {
        return font.getFamily().equals(REGULAR.getFamily());
    }

    /** Null on a machine without fonts, which JDK 17 and JDK 25 tell in ways of their own. */
    private static Font loadOnMachineWithFonts() {
        try {
            return loadRegular();
        } catch (InternalError | RuntimeException e) {
            return null;
        }
    }

    private static Font loadRegular() {
        return load("Roboto-Regular.ttf");
    }

    private static Font load(String file) {
        URL font = HouseFonts.class.getResource(FOLDER + file);
        try {
            // of a stream Java makes a copy, which a process that is killed leaves behind
            return Font.createFont(Font.TRUETYPE_FONT, UnpackedFile.of(font).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font %s is damaged".formatted(file), e);
        }
    }
}
