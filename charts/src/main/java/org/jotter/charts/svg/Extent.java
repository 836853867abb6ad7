package org.jotter.charts.svg;

import java.awt.geom.Rectangle2D;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Points;

/** How far a mark reaches, its stroke left out. */
final class Extent {

    /** A stroke on the edge of a plot is let over it. */
    private static final double SLACK = 1;

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private Extent() {}

    /** The clip of a mark; null for none. */
    static Rectangle2D clip(Mark mark) {
        if (mark instanceof Fill fill) {
            return fill.clip();
        }
        if (mark instanceof Lines lines) {
            return lines.clip();
        }
        return mark instanceof Dots dots ? dots.clip() : null;
    }

    /** True where the clip would cut nothing off. */
    static boolean isWithin(Mark mark, Rectangle2D clip) {
        Extent extent = new Extent();
        if (mark instanceof Fill fill) {
            extent.add(fill.path().getBounds2D());
        } else if (mark instanceof Lines lines) {
            lines.polylines().forEach(extent::add);
            if (lines.curves().getCurrentPoint() != null) {
                extent.add(lines.curves().getBounds2D());
            }
        } else if (mark instanceof Dots dots) {
            extent.add(dots.centers());
        }
        return extent.left >= clip.getMinX() - SLACK
                && extent.top >= clip.getMinY() - SLACK
                && extent.right <= clip.getMaxX() + SLACK
                && extent.bottom <= clip.getMaxY() + SLACK;
    }

    private void add(Points points) {
        for (int i = 0; i < points.size(); i++) {
            add(points.x(i), points.y(i));
        }
    }

    private void add(Rectangle2D box) {
        add(box.getMinX(), box.getMinY());
        add(box.getMaxX(), box.getMaxY());
    }

    private void add(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }
}
