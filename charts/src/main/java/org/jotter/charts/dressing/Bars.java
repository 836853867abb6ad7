package org.jotter.charts.dressing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Fill;
import org.knowm.xchart.HorizontalBarChart;

/** Bars to the left of zero in the second color, where a single series was left to the house. */
final class Bars {

    private static final Color RIGHT = HouseColors.series(0);
    private static final Color LEFT = HouseColors.series(1);

    private Bars() {}

    static List<Mark> of(List<Mark> marks, HorizontalBarChart chart) {
        if (chart.getSeriesCollection().size() != 1) {
            return marks;
        }
        double zero = chart.getScreenXFromChart(0);
        List<Mark> colored = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Fill fill && fill.paint().equals(RIGHT)) {
                colored.add(new Fill(side(fill.path(), zero, false), RIGHT, fill.clip()));
                colored.add(new Fill(side(fill.path(), zero, true), LEFT, fill.clip()));
            } else {
                colored.add(mark);
            }
        }
        return colored;
    }

    /** The bars on one side of zero. */
    private static Path2D side(Path2D bars, double zero, boolean left) {
        Path2D side = new Path2D.Double();
        Path2D bar = new Path2D.Double();
        double[] point = new double[6];
        for (PathIterator i = bars.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    bar = new Path2D.Double();
                    bar.moveTo(point[0], point[1]);
                }
                case PathIterator.SEG_LINETO -> bar.lineTo(point[0], point[1]);
                default -> {
                    bar.closePath();
                    if (bar.getBounds2D().getCenterX() < zero == left) {
                        side.append(bar, false);
                    }
                }
            }
        }
        return side;
    }
}
