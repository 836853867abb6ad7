package org.jotter.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.RecordingGraphics;
import org.jotter.charts.text.Numbers;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * Count and share in every cell of a confusion matrix, as much of it as the cells have room for.
 */
final class CellTexts extends Annotation {

    private static final Font COUNT = HouseFonts.strong(12);
    private static final Font SHARE = HouseFonts.regular(10);
    private static final double ROOM_FOR_BOTH = 30;
    private static final double ROOM_FOR_ONE = 13;

    private final ConfusionMatrix matrix;

    CellTexts(ConfusionMatrix matrix) {
        super(false);
        this.matrix = matrix;
    }

    @Override
    public void paint(Graphics2D graphics) {
        double left = getXAxisScreenValueForMin();
        double top = getYAxisScreenValueForMin();
        bounds =
                new Rectangle2D.Double(
                        left,
                        top,
                        getXAxisScreenValueForMax() - left,
                        getYAxisScreenValueForMax() - top);
        double height = bounds.getHeight() / matrix.size();
        if (!isVisible || height < ROOM_FOR_ONE) {
            return;
        }
        graphics.setColor(HouseColors.TEXT);
        boolean both = height >= ROOM_FOR_BOTH;
        for (int actual = 0; actual < matrix.size(); actual++) {
            for (int predicted = 0; predicted < matrix.size(); predicted++) {
                String count = String.format(Locale.ROOT, "%,d", matrix.count(actual, predicted));
                paint(graphics, count, COUNT, actual, predicted, both ? -1 : 4);
                if (both) {
                    String share = Numbers.percent(matrix.share(actual, predicted));
                    paint(graphics, share, SHARE, actual, predicted, 12);
                }
            }
        }
    }

    /** In the middle of its cell, so far below; not at all where it is wider. */
    private void paint(
            Graphics2D graphics, String text, Font font, int row, int column, double below) {
        double width = bounds.getWidth() / matrix.size();
        double needed = font.getStringBounds(text, RecordingGraphics.CONTEXT).getWidth();
        if (needed < width) {
            double x = bounds.getX() + (column + 0.5) * width - needed / 2;
            double y = bounds.getY() + (row + 0.5) * bounds.getHeight() / matrix.size() + below;
            graphics.setFont(font);
            graphics.drawString(text, (float) x, (float) y);
        }
    }
}
