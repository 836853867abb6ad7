package org.jotter.charts.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.png.PngWriter;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Picture;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.recording.Recording;
import org.jotter.charts.text.Html;

/** Writes a recording as an SVG document. */
public final class SvgWriter {

    /** How long a chart's SVG becomes at most. */
    public static final int MOST_LETTERS = 60_000;

    private static final double LEAST_SCALE = 0.125;
    private static final int MOST_TEXTS = 150;
    private static final int UNITS = SvgPath.UNITS;

    private final Recording recording;
    private final SvgColors colors;
    private final StringBuilder out = new StringBuilder(16_384);

    private SvgWriter(Recording recording, UnaryOperator<Color> dark) {
        this.recording = recording;
        this.colors = new SvgColors(dark);
    }

    /**
     * The document. It is light, or dark where the viewer prefers that, and light on paper. It has
     * at most {@value #MOST_LETTERS} letters: a picture of too many shapes has them as pixels.
     *
     * @param dark gives the color that stands for another on a dark page
     */
    public static String write(
            Recording recording, UnaryOperator<Color> dark, String title, String description) {
        SvgWriter writer = new SvgWriter(recording, dark);
        writer.marks(recording.marks());
        for (double scale = 1; writer.isTooLong() && scale >= LEAST_SCALE; scale /= 2) {
            writer = new SvgWriter(recording, dark);
            writer.marksAsPixels(scale);
        }
        return writer.document(title, description);
    }

    /** With room for the title, the description and the style sheet. */
    private boolean isTooLong() {
        return out.length() > MOST_LETTERS - 6_000;
    }

    private String document(String title, String description) {
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns='http://www.w3.org/2000/svg' role='img' width='%d' height='%d' \
                viewBox='0 0 %d %d' font-family="%s"><title>%s</title><desc>%s</desc>%s%s</svg>
                """,
                recording.width(),
                recording.height(),
                recording.width() * UNITS,
                recording.height() * UNITS,
                HouseFonts.FAMILIES,
                Html.escape(title),
                Html.escape(description),
                colors.styleSheet(),
                out);
    }

    /** The card, all other shapes as one image, and above it as many texts as can be read. */
    private void marksAsPixels(double scale) {
        marks(recording.marks().subList(0, 1));
        Recording shapes =
                recording.with(
                        all ->
                                all.stream()
                                        .skip(1)
                                        .filter(mark -> !(mark instanceof Words))
                                        .toList());
        image(
                PngWriter.layer(shapes, scale),
                AffineTransform.getScaleInstance(1 / scale, 1 / scale));
        marks(
                recording.marks().stream()
                        .filter(Words.class::isInstance)
                        .limit(MOST_TEXTS)
                        .toList());
    }

    private void marks(List<Mark> marks) {
        for (int i = 0; i < marks.size() && !isTooLong(); ) {
            if (marks.get(i) instanceof Words first) {
                List<Words> alike = alike(marks, i, first);
                SvgText.write(alike, colors, out);
                i += alike.size();
            } else {
                clipped(marks.get(i));
                i++;
            }
        }
    }

    private static List<Words> alike(List<Mark> marks, int from, Words first) {
        List<Words> alike = new ArrayList<>();
        for (int i = from; i < marks.size(); i++) {
            if (!(marks.get(i) instanceof Words words) || !SvgText.isLike(first, words)) {
                break;
            }
            alike.add(words);
        }
        return alike;
    }

    /**
     * A nested picture clips; unlike a clip path it needs no name, of which a page may have two.
     */
    private void clipped(Mark mark) {
        Rectangle2D clip = Extent.clip(mark);
        if (clip == null || Extent.isWithin(mark, clip)) {
            shape(mark);
            return;
        }
        String box =
                String.format(
                        Locale.ROOT,
                        "x='%1$d' y='%2$d' width='%3$d' height='%4$d' viewBox='%1$d %2$d %3$d"
                                + " %4$d'",
                        SvgPath.units(clip.getX()),
                        SvgPath.units(clip.getY()),
                        SvgPath.units(clip.getWidth()),
                        SvgPath.units(clip.getHeight()));
        out.append("<svg ").append(box).append('>');
        shape(mark);
        out.append("</svg>");
    }

    private void shape(Mark mark) {
        if (mark instanceof Fill fill) {
            fill(fill);
        } else if (mark instanceof Lines lines) {
            lines(lines);
        } else if (mark instanceof Dots dots) {
            SvgDots.write(dots, colors, out);
        } else if (mark instanceof Picture picture) {
            image(PngWriter.bytes(picture.image()), picture.place());
        }
    }

    private void fill(Fill fill) {
        String paint =
                fill.paint() instanceof Color color
                        ? colors.fill(color)
                        : SvgGradient.write(fill.paint(), colors, out);
        out.append("<path").append(paint).append(" d='");
        new SvgPath(out).outline(fill.path().getPathIterator(null));
        out.append("'/>");
    }

    private void lines(Lines lines) {
        out.append("<path fill='none'").append(colors.stroke(lines.color()));
        stroke(lines.stroke());
        out.append(" d='");
        SvgPath path = new SvgPath(out);
        lines.polylines().forEach(path::polyline);
        path.outline(lines.curves().getPathIterator(null));
        out.append("'/>");
    }

    private void stroke(BasicStroke stroke) {
        out.append(" stroke-width='").append(SvgPath.units(stroke.getLineWidth())).append('\'');
        if (stroke.getDashArray() != null) {
            out.append(" stroke-dasharray='");
            for (float dash : stroke.getDashArray()) {
                out.append(SvgPath.units(dash)).append(' ');
            }
            out.setCharAt(out.length() - 1, '\'');
        }
        if (stroke.getEndCap() != BasicStroke.CAP_BUTT) {
            boolean round = stroke.getEndCap() == BasicStroke.CAP_ROUND;
            out.append(" stroke-linecap='").append(round ? "round" : "square").append('\'');
        }
        out.append(" stroke-linejoin='round'");
    }

    private void image(byte[] png, AffineTransform place) {
        String matrix =
                String.format(
                        Locale.ROOT,
                        "matrix(%s %s %s %s %s %s)",
                        place.getScaleX() * UNITS,
                        place.getShearY() * UNITS,
                        place.getShearX() * UNITS,
                        place.getScaleY() * UNITS,
                        place.getTranslateX() * UNITS,
                        place.getTranslateY() * UNITS);
        out.append("<image transform='").append(matrix).append("' href='data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(png)).append("'/>");
    }
}
