package org.jotter.charts.cards;

/**
 * What a word in a table means for the reader: shown as a dot before it in a colour that holds on
 * light and on dark, never by the colour alone.
 */
public enum Tone {
    NONE(""),
    GOOD("#2f9e5b"),
    BAD("#e0483e"),
    BUSY("#3b82f6"),
    STOPPED("#b7791f");

    private final String colour;

    Tone(String colour) {
        this.colour = colour;
    }

    String dot() {
        return this == NONE ? "" : "<span style=\"color:%s\">\u25cf</span> ".formatted(colour);
    }
}
