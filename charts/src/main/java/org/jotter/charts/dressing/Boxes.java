package org.jotter.charts.dressing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Points;

/**
 * Box plots in the house's colors. XChart's are fixed: boxes blue, medians red, whiskers black, and
 * each outlier a red cross.
 */
final class Boxes {

    private static final int FAINT = 45;
    private static final double OUTLIER = 4;
    private static final BasicStroke BOX = new BasicStroke(1.4f);
    private static final BasicStroke MEDIAN = new BasicStroke(2.5f);
    private static final BasicStroke WHISKER = new BasicStroke(1.2f);

    private final List<Mark> boxes = new ArrayList<>();
    private final List<Mark> medians = new ArrayList<>();

    private Boxes() {}

    static List<Mark> of(List<Mark> marks) {
        Boxes finish = new Boxes();
        List<Mark> all =
                new ArrayList<>(marks.stream().filter(mark -> !finish.takes(mark)).toList());
        all.addAll(finish.boxes);
        all.addAll(finish.medians);
        return all;
    }

    private boolean takes(Mark mark) {
        if (!(mark instanceof Lines lines)) {
            return false;
        }
        if (lines.color().equals(Color.BLUE)) {
            Color blue = HouseColors.series(0);
            Path2D inside = new Path2D.Double(lines.curves());
            boxes.add(new Fill(inside, HouseColors.faint(blue, FAINT), lines.clip()));
            boxes.add(lines.withColor(blue).withStroke(BOX));
            return true;
        }
        if (lines.color().equals(Color.BLACK)) {
            boxes.add(lines.withColor(HouseColors.AXIS).withStroke(WHISKER));
            return true;
        }
        if (lines.color().equals(Color.RED)) {
            addMediansAndOutliers(lines);
            return true;
        }
        return false;
    }

    private void addMediansAndOutliers(Lines lines) {
        List<Points> medianLines = new ArrayList<>();
        Points outliers = new Points();
        List<Points> all = lines.polylines();
        for (int i = 0; i < all.size(); i++) {
            Points line = all.get(i);
            if (i + 1 < all.size() && isUpright(all.get(i + 1))) {
                outliers.add((line.x(0) + line.x(1)) / 2, line.y(0));
                i++;
            } else {
                medianLines.add(line);
            }
        }
        medians.add(
                new Lines(
                        medianLines,
                        new Path2D.Double(),
                        HouseColors.series(0),
                        MEDIAN,
                        lines.clip()));
        medians.add(new Dots(outliers, OUTLIER, HouseColors.AXIS, lines.clip()));
    }

    /** The second stroke of a cross. */
    private static boolean isUpright(Points line) {
        return line.x(0) == line.x(1);
    }
}
