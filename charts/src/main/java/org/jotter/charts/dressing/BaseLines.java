package org.jotter.charts.dressing;

import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Words;

/** Labels in a row on one base line. XChart stands each on its own outline: "eggs" above "axes". */
final class BaseLines {

    /** Labels of one row differ by less than the depth of a letter. */
    private static final double DEPTH = 5;

    private BaseLines() {}

    static List<Mark> leveled(List<Mark> marks) {
        List<Mark> leveled = new ArrayList<>();
        for (int i = 0; i < marks.size(); ) {
            int end = endOfRow(marks, i);
            if (end - i > 1) {
                double base = lowest(marks.subList(i, end));
                marks.subList(i, end)
                        .forEach(mark -> leveled.add(((Words) mark).at(((Words) mark).x(), base)));
            } else {
                leveled.add(marks.get(i));
            }
            i = end;
        }
        return leveled;
    }

    private static int endOfRow(List<Mark> marks, int start) {
        int end = start + 1;
        while (end < marks.size() && isInRow(marks.get(start), marks.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInRow(Mark first, Mark next) {
        return first instanceof Words a
                && next instanceof Words b
                && a.angle() == 0
                && b.angle() == 0
                && a.font().equals(b.font())
                && Math.abs(a.y() - b.y()) < DEPTH;
    }

    private static double lowest(List<Mark> row) {
        return row.stream().mapToDouble(mark -> ((Words) mark).y()).max().orElseThrow();
    }
}
