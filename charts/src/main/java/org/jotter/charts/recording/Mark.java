package org.jotter.charts.recording;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Image;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One thing that was painted, in pixels of the card. A clip is null where all of it is seen. */
public sealed interface Mark {

    /** The same by so many pixels further down; a clip stays. */
    Mark lower(double pixels);

    private static Path2D lower(Path2D path, double pixels) {
        return new Path2D.Double(path, AffineTransform.getTranslateInstance(0, pixels));
    }

    /** One or more filled outlines of one paint. */
    record Fill(Path2D path, Paint paint, Rectangle2D clip) implements Mark {

        @Override
        public Fill lower(double pixels) {
            return new Fill(Mark.lower(path, pixels), paint, clip);
        }
    }

    /** Lines of one stroke: polylines and, rarely, curves. */
    record Lines(
            List<Points> polylines,
            Path2D curves,
            Color color,
            BasicStroke stroke,
            Rectangle2D clip)
            implements Mark {

        @Override
        public Lines lower(double pixels) {
            List<Points> moved = polylines.stream().map(points -> points.lower(pixels)).toList();
            return new Lines(moved, Mark.lower(curves, pixels), color, stroke, clip);
        }

        public Lines withColor(Color other) {
            return new Lines(polylines, curves, other, stroke, clip);
        }

        public Lines withStroke(BasicStroke other) {
            return new Lines(polylines, curves, color, other, clip);
        }
    }

    /** Filled circles of one size. */
    record Dots(Points centers, double diameter, Color color, Rectangle2D clip) implements Mark {

        /** From this many on, dots lie on each other, and each is painted half transparent. */
        public static final int CROWD = 300;

        public static final int CROWD_ALPHA = 140;

        @Override
        public Dots lower(double pixels) {
            return new Dots(centers.lower(pixels), diameter, color, clip);
        }

        public boolean isCrowd() {
            return centers.size() > CROWD;
        }
    }

    /**
     * Text on a base line that begins at (x, y).
     *
     * @param angle by which the base line is turned, in radians, clockwise
     * @param width as it was laid out, in pixels; 0 where it is as wide as its letters are
     */
    record Words(
            String text, double x, double y, double angle, double width, Font font, Color color)
            implements Mark {

        @Override
        public Words lower(double pixels) {
            return at(x, y + pixels);
        }

        public Words at(double otherX, double otherY) {
            return new Words(text, otherX, otherY, angle, width, font, color);
        }

        public Words withColor(Color other) {
            return new Words(text, x, y, angle, width, font, other);
        }
    }

    /** An image, moved and scaled. */
    record Picture(Image image, AffineTransform place) implements Mark {

        @Override
        public Picture lower(double pixels) {
            AffineTransform moved = AffineTransform.getTranslateInstance(0, pixels);
            moved.concatenate(place);
            return new Picture(image, moved);
        }
    }
}
