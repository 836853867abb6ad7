package org.jotter.charts;

import org.jotter.charts.text.Text;

/**
 * A chart that shows itself three ways: SVG, a small PNG for viewers that refuse SVG, and text.
 * Together they stay under 200 KB whatever the data. Made by {@link Charts}; safe for all threads.
 */
public final class Chart {

    private static final int TITLE_LIMIT = 120;
    private static final int DESCRIPTION_LIMIT = 600;

    private final String title;
    private final String description;
    private final Picture picture;
    private final String text;

    Chart(String title, String description, Picture picture, String text) {
        this.title = Text.cut(title, TITLE_LIMIT);
        this.description = Text.cut(description, DESCRIPTION_LIMIT);
        this.picture = picture;
        this.text = text;
    }

    /** What the chart shows, in a few words. */
    public String title() {
        return title;
    }

    /** What a person who cannot see the picture needs to know of it, in a sentence or two. */
    public String description() {
        return description;
    }

    /**
     * A whole SVG document on its own card, light, or dark where the viewer asks for it. It has no
     * script and refers to nothing outside; its text is text.
     */
    public String svg() {
        return SvgCanvas.draw(picture, title, description);
    }

    /**
     * The bytes of a PNG in light colours, of the same size in pixels as the SVG. On a machine
     * without any font it has no letters.
     */
    public byte[] png() {
        return PngCanvas.draw(picture);
    }

    /** The numbers behind the picture as plain text; no newline at the end. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
