package org.jotter.charts;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.RecordingGraphics;
import org.jotter.charts.text.Numbers;
import org.knowm.xchart.internal.chartpart.Annotation;

/** The upright axes of parallel coordinates, with the ends of their scales. */
final class Poles extends Annotation {

    /**
     * Above and below the lines, as a share of their height: there stand the ends of the scales.
     */
    static final double ROOM = 0.09;

    private static final Font LETTERS = HouseFonts.regular(10);
    private static final double ABOVE = 6;
    private static final double BELOW = 13;

    private final Scales scales;

    Poles(Scales scales) {
        super(false);
        this.scales = scales;
    }

    @Override
    public void paint(Graphics2D graphics) {
        double left = getXAxisScreenValueForMin();
        double top = getYAxisScreenValueForMin();
        double width = getXAxisScreenValueForMax() - left;
        double height = getYAxisScreenValueForMax() - top;
        bounds = new Rectangle2D.Double(left, top, width, height);
        double room = height * ROOM / (1 + 2 * ROOM);
        double upper = top + room;
        double lower = top + height - room;
        graphics.setStroke(new BasicStroke(1));
        for (int i = 0; i < scales.size(); i++) {
            double x = left + (i + 0.5) * width / scales.size();
            graphics.setColor(HouseColors.AXIS);
            graphics.draw(new Line2D.Double(x, upper, x, lower));
            paint(graphics, Numbers.number(scales.high(i)), x, upper - ABOVE);
            paint(graphics, Numbers.number(scales.low(i)), x, lower + BELOW);
        }
    }

    private static void paint(Graphics2D graphics, String text, double middle, double y) {
        graphics.setFont(LETTERS);
        graphics.setColor(HouseColors.QUIET);
        double width = LETTERS.getStringBounds(text, RecordingGraphics.CONTEXT).getWidth();
        graphics.drawString(text, (float) (middle - width / 2), (float) y);
    }
}
