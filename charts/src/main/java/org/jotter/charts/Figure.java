package org.jotter.charts;

import java.awt.Color;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jotter.charts.dressing.Painting;
import org.jotter.charts.png.PngWriter;
import org.jotter.charts.svg.SvgWriter;
import org.jotter.charts.text.Text;
import org.jotter.charts.words.ChartWords;
import org.jotter.charts.words.Described;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart as it can be shown and kept: SVG, a PNG for viewers that refuse SVG, and text. Whatever
 * the data, the SVG stays under 60 KB and the PNG under 100 KB. What happens to the chart later
 * does not change the figure. Safe for all threads.
 */
public final class Figure {

    /** Pixels of the PNG for each of the chart's, so that it is sharp on any screen. */
    private static final int PNG_SCALE = 2;

    private static final int TITLE_LIMIT = 120;
    private static final int DESCRIPTION_LIMIT = 600;

    private final Painting painting;
    private final String title;
    private final String description;
    private final String text;

    private Figure(Painting painting, String title, Described words) {
        this.painting = painting;
        this.title = Text.cut(title, TITLE_LIMIT);
        this.description = Text.cut(sentences(words.description()), DESCRIPTION_LIMIT);
        this.text = withNotes(words.text());
    }

    /**
     * Paints any chart of XChart. Where its maker chose nothing it wears the house look; it is left
     * as it was.
     *
     * @throws IllegalArgumentException where XChart cannot paint it, with XChart's reason
     */
    public static Figure of(Chart<?, ?> chart) {
        try {
            return new Figure(Painting.of(chart), chart.getTitle(), ChartWords.of(chart));
        } catch (LinkageError | InternalError noFonts) {
            throw new IllegalStateException(
                    "Java finds no font library here, so it cannot paint charts. Install fontconfig"
                            + " and libfreetype6, then start again",
                    noFonts);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The chart '%s' cannot be painted: %s"
                            .formatted(
                                    Text.cut(String.valueOf(chart.getTitle()), TITLE_LIMIT),
                                    e.getMessage()),
                    e);
        }
    }

    /**
     * Paints one chart of each common kind, so that the first one that somebody waits for does not
     * have to load fonts and classes. Meant for a thread in the background.
     */
    public static void warmUp() {
        Series line = Series.of("a", 3, 1, 2);
        List<Chart<?, ?>> charts =
                List.of(
                        Charts.metricHistory("loss", List.of(line, Series.of("b", 2, 1, 1))),
                        Charts.bars("weights", "weight", List.of(new Bar("a", 1))),
                        Charts.confusionMatrix(List.of("a", "b"), new long[][] {{2, 1}, {1, 2}}));
        for (Chart<?, ?> chart : charts) {
            Figure figure = of(chart);
            figure.svg();
            figure.png();
        }
    }

    private String sentences(String words) {
        return painting.notes().isEmpty()
                ? words
                : words + " " + String.join(". ", painting.notes()) + ".";
    }

    private String withNotes(String words) {
        return painting.notes().isEmpty()
                ? words
                : words + "\n" + String.join("\n", painting.notes());
    }

    /** What the chart shows, in a few words. */
    public String title() {
        return title;
    }

    /** What a person who cannot see the picture needs to know of it, in a sentence or two. */
    public String description() {
        return description;
    }

    /** What of the data the picture leaves out, a sentence each. */
    public List<String> notes() {
        return painting.notes();
    }

    /** In pixels of the page. */
    public int width() {
        return painting.recording().width();
    }

    /** In pixels of the page. */
    public int height() {
        return painting.recording().height();
    }

    /**
     * A whole SVG document on its own card, light, or dark where the viewer asks for it; light on
     * paper. It has no script and refers to nothing outside; its text is text.
     */
    public String svg() {
        return SvgWriter.write(painting.recording(), painting.twins(), title, description);
    }

    /** The bytes of a PNG in light colors, twice as wide and high in pixels as the SVG. */
    public byte[] png() {
        return png(UnaryOperator.identity());
    }

    /** The same in dark colors. */
    byte[] darkPng() {
        return png(painting.twins());
    }

    private byte[] png(UnaryOperator<Color> tone) {
        return PngWriter.write(painting.recording(), PNG_SCALE, tone);
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
