package org.jotter.charts.recording;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A stroke whose outlines remember the line that they surround. XChart fills the outline of each
 * grid line; as an outline, a dashed one is a polygon for every dash.
 */
public final class LineStroke extends BasicStroke {

    public LineStroke(BasicStroke like) {
        super(
                like.getLineWidth(),
                like.getEndCap(),
                like.getLineJoin(),
                like.getMiterLimit(),
                like.getDashArray(),
                like.getDashPhase());
    }

    @Override
    public Shape createStrokedShape(Shape line) {
        return new StrokedLine(line, this, super.createStrokedShape(line));
    }

    /** The outline of a line, and the line. */
    record StrokedLine(Shape line, BasicStroke stroke, Shape outline) implements Shape {

        @Override
        public Rectangle getBounds() {
            return outline.getBounds();
        }

        @Override
        public Rectangle2D getBounds2D() {
            return outline.getBounds2D();
        }

        @Override
        public boolean contains(double x, double y) {
            return outline.contains(x, y);
        }

        @Override
        public boolean contains(Point2D point) {
            return outline.contains(point);
        }

        @Override
        public boolean contains(double x, double y, double w, double h) {
            return outline.contains(x, y, w, h);
        }

        @Override
        public boolean contains(Rectangle2D box) {
            return outline.contains(box);
        }

        @Override
        public boolean intersects(double x, double y, double w, double h) {
            return outline.intersects(x, y, w, h);
        }

        @Override
        public boolean intersects(Rectangle2D box) {
            return outline.intersects(box);
        }

        @Override
        public PathIterator getPathIterator(AffineTransform transform) {
            return outline.getPathIterator(transform);
        }

        @Override
        public PathIterator getPathIterator(AffineTransform transform, double flatness) {
            return outline.getPathIterator(transform, flatness);
        }
    }
}
