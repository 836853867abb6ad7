package org.jotter.charts.recording;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Picture;
import org.jotter.charts.recording.Mark.Words;

/**
 * Gathers what belongs together. A chart paints each segment, marker and bar by itself; here the
 * segments of a line become one mark, the markers of a series another, the bars of a colour a
 * third.
 */
final class Recorder {

    /** A series paints by turns: a segment, a marker, an error bar with its caps. */
    private static final int STYLES_BY_TURNS = 4;

    private static final int OPAQUE = 255;

    private final List<Mark> marks = new ArrayList<>();

    Recording finish(int width, int height) {
        return new Recording(width, height, marks.stream().map(Recorder::simple).toList());
    }

    private static Mark simple(Mark mark) {
        if (!(mark instanceof Lines lines)) {
            return mark;
        }
        return new Lines(
                lines.polylines().stream().map(Simplification::of).toList(),
                lines.curves(),
                lines.color(),
                lines.stroke(),
                lines.clip());
    }

    void words(Words words) {
        marks.add(words);
    }

    void picture(Image image, AffineTransform place) {
        marks.add(new Picture(image, place));
    }

    void fill(Path2D path, Paint paint, Rectangle2D clip) {
        Fill last = lastFillBelow(path);
        if (last != null
                && paint instanceof Color color
                && color.getAlpha() == OPAQUE
                && last.paint().equals(paint)
                && Objects.equals(last.clip(), clip)) {
            last.path().append(path, false);
        } else {
            marks.add(new Fill(path, paint, clip));
        }
    }

    /** The labels between two bars hinder nobody, as long as the second bar hides none. */
    private Fill lastFillBelow(Path2D path) {
        Rectangle2D box = path.getBounds2D();
        int i = marks.size() - 1;
        while (i >= 0 && marks.get(i) instanceof Words words && !hides(box, words)) {
            i--;
        }
        return i >= 0 && marks.get(i) instanceof Fill fill ? fill : null;
    }

    private static boolean hides(Rectangle2D box, Words words) {
        double size = words.font().getSize2D();
        return words.angle() != 0
                || box.intersects(words.x() - 1, words.y() - size, words.width() + 2, size * 1.3);
    }

    void segment(
            double x1,
            double y1,
            double x2,
            double y2,
            Color color,
            BasicStroke stroke,
            Rectangle2D clip) {
        Lines open = openLines(color, stroke, clip);
        Points last =
                open == null || open.polylines().isEmpty()
                        ? null
                        : open.polylines().get(open.polylines().size() - 1);
        if (last == null || !last.endsAt(x1, y1)) {
            last = new Points();
            last.add(x1, y1);
            addTo(open, color, stroke, clip).polylines().add(last);
        }
        last.add(x2, y2);
    }

    /** Where two translucent lines cross they darken, which they do not within one mark. */
    private Lines addTo(Lines open, Color color, BasicStroke stroke, Rectangle2D clip) {
        if (open != null && color.getAlpha() == OPAQUE) {
            return open;
        }
        Lines fresh = new Lines(new ArrayList<>(), new Path2D.Double(), color, stroke, clip);
        marks.add(fresh);
        return fresh;
    }

    void curve(Shape shape, Color color, BasicStroke stroke, Rectangle2D clip) {
        addTo(openLines(color, stroke, clip), color, stroke, clip).curves().append(shape, false);
    }

    private Lines openLines(Color color, BasicStroke stroke, Rectangle2D clip) {
        for (int i = marks.size() - 1; i >= firstOpen(); i--) {
            if (marks.get(i) instanceof Lines lines
                    && lines.color().equals(color)
                    && lines.stroke().equals(stroke)
                    && Objects.equals(lines.clip(), clip)) {
                return lines;
            }
        }
        return null;
    }

    void dot(double x, double y, double diameter, Color color, Rectangle2D clip) {
        Dots open = openDots(diameter, color, clip);
        if (open == null) {
            open = new Dots(new Points(), diameter, color, clip);
            marks.add(open);
        }
        open.centers().add(x, y);
    }

    private Dots openDots(double diameter, Color color, Rectangle2D clip) {
        for (int i = marks.size() - 1; i >= firstOpen(); i--) {
            if (marks.get(i) instanceof Dots dots
                    && dots.diameter() == diameter
                    && dots.color().equals(color)
                    && Objects.equals(dots.clip(), clip)) {
                return dots;
            }
        }
        return null;
    }

    /** Marks from here on can still grow: the last few, while all of them are lines or dots. */
    private int firstOpen() {
        int first = marks.size();
        while (first > 0
                && marks.size() - first < STYLES_BY_TURNS
                && (marks.get(first - 1) instanceof Lines
                        || marks.get(first - 1) instanceof Dots)) {
            first--;
        }
        return first;
    }
}
