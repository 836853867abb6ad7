package org.jotter.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The colours of a chart, on its own card. No single colour reads well (4.5:1) on white and on near
 * black alike, so a chart brings its background and, where the viewer asks for dark, a second set.
 */
enum Ink {
    CARD("#ffffff", "#1b1f24"),
    TEXT("#1f2328", "#e6edf3"),
    QUIET("#57606a", "#9da7b3"),
    GRID("#d8dee4", "#3d444d"),
    BLUE("#0969da", "#58a6ff"),
    ORANGE("#b35900", "#f0883e"),
    GREEN("#1a7f37", "#3fb950"),
    PURPLE("#8250df", "#bc8cff"),
    PINK("#bf3989", "#f778ba"),
    TEAL("#0e7490", "#39c5cf");

    private static final Ink[] SERIES = {BLUE, ORANGE, GREEN, PURPLE, PINK, TEAL};

    final String light;
    final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    static Ink ofSeries(int index) {
        return SERIES[index % SERIES.length];
    }

    /** How often the colours were used up before this series: chooses its dashes. */
    static int roundOfSeries(int index) {
        return index / SERIES.length;
    }

    /** The attributes of a filled shape; they hold where a viewer drops style sheets. */
    String fill() {
        return "class=\"jf-" + cssName() + "\" fill=\"" + light + "\"";
    }

    String stroke() {
        return "class=\"js-" + cssName() + "\" fill=\"none\" stroke=\"" + light + "\"";
    }

    private String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Color color(double opacity) {
        Color opaque = Color.decode(light);
        return new Color(
                opaque.getRed(),
                opaque.getGreen(),
                opaque.getBlue(),
                (int) Math.round(opacity * 255));
    }

    static String darkStyleSheet() {
        return Arrays.stream(values())
                .map(i -> ".jf-%1$s{fill:%2$s}.js-%1$s{stroke:%2$s}".formatted(i.cssName(), i.dark))
                .collect(Collectors.joining("", "@media(prefers-color-scheme:dark){", "}"));
    }
}
