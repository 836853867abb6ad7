package org.jotter.charts.dressing;

import java.awt.Font;
import org.jotter.charts.recording.RecordingGraphics;
import org.jotter.charts.text.Text;

/** How wide a text is in a font. */
final class Widths {

    private Widths() {}

    static double of(String text, Font font) {
        return font.getStringBounds(text, RecordingGraphics.CONTEXT).getWidth();
    }

    /** The text, with … for what is wider than so many pixels. */
    static String cut(String text, Font font, double most) {
        int length = Text.length(text);
        String cut = text;
        while (length > 1 && of(cut, font) > most) {
            length = (int) Math.min(length - 1, length * most / of(cut, font));
            cut = Text.cut(text, Math.max(1, length));
        }
        return cut;
    }
}
