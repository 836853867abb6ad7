package org.jotter.charts;

import java.util.List;
import org.jotter.charts.text.Text;

/** What a chart is drawn on. Coordinates are pixels from the top left corner. */
interface Canvas {

    /** Which point of a text is at its coordinates. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The kinds of lettering. */
    enum Lettering {
        TITLE(15, true, Ink.TEXT),
        LABEL(12, false, Ink.TEXT),
        TICK(11, false, Ink.QUIET),
        SHARE(11, false, Ink.TEXT),
        TINY(8, false, Ink.QUIET);

        final int size;
        final boolean bold;
        final Ink ink;

        Lettering(int size, boolean bold, Ink ink) {
            this.size = size;
            this.bold = bold;
            this.ink = ink;
        }

        /** How many letters of middling width fit into so many pixels. */
        int fits(double pixels) {
            return Math.max(2, (int) (pixels / (size * 0.58)));
        }

        double width(String text) {
            return Text.length(text) * size * 0.58;
        }
    }

    /** Filled rectangles, each x, y, width, height. */
    void boxes(List<Box> boxes, Ink ink, double opacity);

    /** A thin straight line. */
    void line(double x1, double y1, double x2, double y2, Ink ink);

    /** A line through the points; a y that is not finite leaves a gap. Dashes 0 is solid. */
    void path(double[] x, double[] y, Ink ink, int dashes);

    void dot(double x, double y, Ink ink);

    void text(double x, double y, Anchor anchor, Lettering lettering, String text);

    /** Text that reads from bottom to top. */
    void upwardText(double x, double y, Anchor anchor, Lettering lettering, String text);
}
